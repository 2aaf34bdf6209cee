import assert from "node:assert/strict";

/** Coming in, at a station, and leaving. */
export const station = [
  [
    "init: ready before any request",
    async (scene) => {
      const agent = await scene.agent(1);
      await agent.open();
      assert.deepEqual(await agent.events(), []);
    },
  ],
  [
    "register: the profile holds teams, codes and station options",
    async (scene) => {
      const agent = await scene.agent(1);
      await agent.open();
      const profile = await agent.call("register");
      const { organisation } = scene.simulator;
      assert.equal(profile.agentId, agent.id);
      assert.equal(profile.agentName, "Ana Ibarra");
      assert.deepEqual(profile.teams.map(({ id }) => id).sort(), [...agent.person.teamIds].sort());
      const codes = organisation.idleCodes.map(({ name }) => name);
      const names = profile.idleCodes.map(({ name }) => name);
      for (const name of [...codes, "Available"]) assert.ok(names.includes(name), name);
      assert.deepEqual(profile.loginVoiceOptions, ["AGENT_DN", "EXTENSION"]);
      assert.equal(profile.dn, agent.person.dialNumber);
    },
  ],
  [
    "station login at an extension, and at a number",
    async (scene) => {
      const agent = await (await scene.agent(1)).open();
      await agent.call("register");
      const at = await agent.login();
      assert.equal(at.type, "AgentStationLoginSuccess");
      assert.equal(at.deviceType, "EXTENSION");
      const other = await (await scene.agent(2)).open();
      await other.call("register");
      const { dialNumber } = other.person;
      const there = await other.login({ loginOption: "AGENT_DN", dialNumber });
      assert.equal(there.deviceType, "AGENT_DN");
    },
  ],
  [
    "station login: a number in use is refused, with the reason",
    async (scene) => {
      await (await scene.agent(1)).ready();
      const other = await (await scene.agent(2)).open();
      await other.call("register");
      const { extension } = scene.simulator.organisation.people[0];
      const made = await other.tries("stationLogin", {
        teamId: other.person.teamIds[0],
        loginOption: "EXTENSION",
        dialNumber: extension,
      });
      assert.equal(made.ok, false);
      assert.match(JSON.stringify(made), /DUPLICATE_LOCATION/);
    },
  ],
  [
    "state: Available, Idle with a code, an unknown code refused",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const [, pause] = scene.simulator.organisation.idleCodes;
      const { data } = await agent.setState("Idle", pause.id);
      assert.equal(data.type, "AgentStateChangeSuccess");
      assert.equal(data.auxCodeId, pause.id);
      assert.equal((await agent.setState("Available", "0")).data.subStatus, "Available");
      const state = { state: "Idle", auxCodeId: "nowhere", agentId: agent.id };
      assert.equal((await agent.tries("setAgentState", state)).ok, false);
    },
  ],
  [
    "profile update: another device for the same agent",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const { teamIds, dialNumber } = agent.person;
      const change = { teamId: teamIds[1], loginOption: "AGENT_DN", dialNumber };
      const updated = await agent.call("updateAgentProfile", change);
      assert.equal(updated.type, "AgentDeviceTypeUpdateSuccess");
      const { station } = scene.simulator.world().agents[0];
      assert.deepEqual([station.teamId, station.device.type], [teamIds[1], "AGENT_DN"]);
    },
  ],
  [
    "logout, then deregister",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const { data } = await agent.call("stationLogout", { logoutReason: "Shift is over" });
      assert.equal(data.type, "AgentLogoutSuccess");
      assert.equal(scene.simulator.world().agents[0].station, null);
      await agent.call("deregister");
      await scene.until(() => scene.simulator.world().agents[0].sockets === 0);
    },
  ],
];
