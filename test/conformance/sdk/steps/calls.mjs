import assert from "node:assert/strict";

const wrapUp = ({ simulator }) => {
  const [code] = simulator.organisation.wrapUpCodes;
  return { wrapUpReason: code.name, auxCodeId: code.id };
};

/** A call from its ring to its wrap-up. */
export const calls = [
  [
    "incoming task: it rings, and the phone answers it",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const id = await agent.rings({ from: "+14085550200", customerName: "Rosa Maia" });
      const told = await agent.data();
      assert.equal(told.interactionId, id);
      assert.equal(told.interaction.callAssociatedDetails.ani, "+14085550200");
      scene.simulator.answer(id);
      await agent.next("task:assigned");
      assert.equal((await agent.data()).interaction.state, "connected");
    },
  ],
  [
    "hold and resume",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      await agent.talks();
      assert.equal((await agent.task("hold")).data.type, "AgentContactHeld");
      await agent.next("task:hold");
      assert.equal((await agent.task("resume")).data.type, "AgentContactUnheld");
      await agent.next("task:resume");
    },
  ],
  [
    "end and wrap-up",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      await agent.talks();
      assert.equal((await agent.task("end")).data.type, "AgentWrapup");
      assert.equal((await agent.task("wrapup", wrapUp(scene))).data.type, "AgentWrappedUp");
      await agent.next("task:wrappedup");
      assert.deepEqual(scene.simulator.world().tasks, []);
    },
  ],
  [
    "the customer hangs up: the task ends and is wrapped up",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      scene.simulator.hangup(await agent.talks());
      await agent.next("task:end");
      assert.equal((await agent.task("wrapup", wrapUp(scene))).data.type, "AgentWrappedUp");
    },
  ],
  [
    "the customer gives up while it rings: the task ends, with nothing to wrap up",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      scene.simulator.hangup(await agent.rings());
      await agent.next("task:end");
      assert.deepEqual(scene.simulator.world().tasks, []);
    },
  ],
  [
    "auto wrap-up: the SDK wraps up by itself where the profile says so",
    async (scene) => {
      const agent = await (await scene.agent(6)).ready();
      await agent.talks();
      await agent.task("end");
      await agent.next("task:wrappedup");
    },
  ],
  [
    "RONA: the task is rejected, and the agent idle with that code",
    async (scene) => {
      scene.simulator.settings({ ronaTimeoutSeconds: 1 });
      const agent = await (await scene.agent(1)).ready();
      await agent.rings();
      assert.match(JSON.stringify(await agent.next("task:rejected")), /RONA/);
      const rona = scene.simulator.organisation.idleCodes.find(({ name }) => name === "RONA");
      assert.equal((await agent.next("agent:stateChange")).auxCodeId, rona.id);
    },
  ],
  [
    "outdial: it rings, the customer answers, it is wrapped up",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      const { outdialAni } = scene.simulator.organisation;
      const made = await agent.call("startOutdial", "+14085550300", outdialAni.entries[0].number);
      assert.equal(made.data.type, "AgentOfferContact");
      await agent.next("task:incoming");
      scene.simulator.answer(made.data.interactionId);
      await agent.next("task:assigned");
      await agent.task("end");
      assert.equal((await agent.task("wrapup", wrapUp(scene))).data.type, "AgentWrappedUp");
    },
  ],
];
