import assert from "node:assert/strict";

/** What happens to the line, and to the page. */
export const connection = [
  [
    "socket drop: the SDK connects again and is told what it missed",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      scene.simulator.dropSockets(agent.id);
      await agent.next("agent:reloginSuccess", 30_000);
      assert.equal(scene.simulator.world().agents[0].sockets, 1);
      await agent.talks();
    },
  ],
  [
    "page reload in a call: the task is restored and goes on",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const id = await agent.talks();
      await agent.open();
      const profile = await agent.call("register");
      assert.equal(profile.isAgentLoggedIn, true);
      assert.equal((await agent.next("task:hydrate")).interactionId, id);
      await agent.task("hold");
      assert.equal((await agent.task("end")).data.type, "AgentWrapup");
    },
  ],
  [
    "multi-login: a second page takes over, and the first is told",
    async (scene) => {
      const first = await (await scene.agent(1)).ready();
      const second = await (await scene.agent(1)).open();
      await second.call("register");
      await first.next("agent:multiLogin");
      await scene.until(() => scene.simulator.world().agents[0].sockets === 1);
    },
  ],
  [
    "multi-login allowed: both pages hear of a call",
    async (scene) => {
      const first = await (await scene.agent(1)).ready({ allowMultiLogin: true });
      const second = await (await scene.agent(1)).open({ allowMultiLogin: true });
      await second.call("register");
      scene.simulator.place({ agentId: first.id });
      await Promise.all([first.next("task:incoming"), second.next("task:incoming")]);
    },
  ],
  [
    "an expired token is refused in words that the SDK hands on",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      scene.simulator.expireTokens();
      const made = await agent.tries("setAgentState", {
        state: "Available",
        auxCodeId: "0",
        agentId: agent.id,
      });
      assert.equal(made.ok, false);
    },
  ],
  [
    "nothing leaves the simulator, and a request that did would be noticed",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      await agent.talks();
      await agent.call("stationLogout", { logoutReason: "Early" }).catch(() => undefined);
      assert.deepEqual(scene.outside, []);
      await agent.strays("https://elsewhere.example/");
      assert.deepEqual(scene.outside.splice(0), ["https://elsewhere.example/"]);
    },
  ],
];
