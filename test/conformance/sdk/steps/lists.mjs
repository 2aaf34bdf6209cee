import assert from "node:assert/strict";

/** Who and what an agent may turn to. */
export const lists = [
  [
    "buddy agents: those who are there, by state",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const other = await (await scene.agent(2)).ready();
      const { data } = await agent.call("getBuddyAgents", { mediaType: "telephony" });
      assert.deepEqual(
        data.agentList.map(({ agentId }) => agentId),
        [other.id],
      );
      const idle = { mediaType: "telephony", state: "Idle" };
      assert.deepEqual((await agent.call("getBuddyAgents", idle)).data.agentList, []);
    },
  ],
  [
    "queues: in pages, and searched",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const { queues } = scene.simulator.organisation;
      const { data, meta } = await agent.call("getQueues", { page: 0, pageSize: 2 });
      assert.deepEqual([data.length, meta.totalRecords], [2, queues.length]);
      const found = await agent.call("getQueues", { search: "Bill" });
      assert.deepEqual(
        found.data.map(({ name }) => name),
        ["Billing"],
      );
    },
  ],
  [
    "entry points: in pages, sorted",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const asked = { page: 0, pageSize: 50, sortBy: "name", sortOrder: "asc" };
      const names = (await agent.call("getEntryPoints", asked)).data.map(({ name }) => name);
      const all = scene.simulator.organisation.entryPoints.map(({ name }) => name);
      assert.deepEqual(names, all.toSorted());
    },
  ],
  [
    "address book: the profile's, with every entry",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const { data } = await agent.call("addressBook.getEntries");
      assert.equal(data.length, scene.simulator.organisation.addressBook.entries.length);
    },
  ],
  [
    "outdial numbers: those an agent may show",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const { outdialAni } = scene.simulator.organisation;
      const entries = await agent.call("getOutdialAniEntries", { outdialANI: outdialAni.id });
      assert.deepEqual(
        entries.map(({ number }) => number).sort(),
        outdialAni.entries.map(({ number }) => number).sort(),
      );
    },
  ],
  [
    "logs are taken when they are uploaded",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      assert.ok(await agent.call("uploadLogs"));
    },
  ],
];
