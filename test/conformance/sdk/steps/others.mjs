import assert from "node:assert/strict";

const wrapUp = ({ simulator }) => {
  const [code] = simulator.organisation.wrapUpCodes;
  return { wrapUpReason: code.name, auxCodeId: code.id };
};

/** Two agents, the first of whom talks with a customer. */
async function pair(scene) {
  const agent = await (await scene.agent(1)).ready();
  const id = await agent.talks();
  const other = await (await scene.agent(2)).ready();
  return { agent, other, id };
}

/** The first asks the second, who picks up: both talk on a leg of their own. */
async function consulting(scene) {
  const { agent, other, id } = await pair(scene);
  await agent.task("consult", { to: other.id, destinationType: "agent", holdParticipants: true });
  await agent.next("task:consultCreated");
  await other.next("task:offerConsult");
  scene.simulator.answer(id);
  await agent.next("task:consulting");
  return { agent, other, id };
}

/** Where a second agent, a queue or a number comes in. */
export const others = [
  [
    "recording: paused and resumed",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      await agent.talks();
      assert.equal((await agent.task("pauseRecording")).data.type, "ContactRecordingPaused");
      await agent.next("task:recordingPaused");
      const resumed = await agent.task("resumeRecording", { autoResumed: false });
      assert.equal(resumed.data.type, "ContactRecordingResumed");
      await agent.next("task:recordingResumed");
    },
  ],
  [
    "blind transfer to an agent: it rings there, and is wrapped up here",
    async (scene) => {
      const { agent, other, id } = await pair(scene);
      const made = await agent.task("transfer", { to: other.id, destinationType: "agent" });
      assert.equal(made.data.type, "AgentBlindTransferred");
      await other.next("task:incoming");
      scene.simulator.answer(id);
      await other.next("task:assigned");
      assert.equal((await agent.task("wrapup", wrapUp(scene))).data.type, "AgentWrappedUp");
    },
  ],
  [
    "blind transfer to a queue",
    async (scene) => {
      const agent = await (await scene.agent(1)).ready();
      await agent.talks();
      const to = scene.simulator.organisation.queues[1].id;
      const made = await agent.task("transfer", { to, destinationType: "queue" });
      assert.equal(made.data.type, "AgentVteamTransferred");
    },
  ],
  [
    "consult: asked, answered, ended",
    async (scene) => {
      const { agent } = await consulting(scene);
      const ended = await agent.task("endConsult", { isConsult: true });
      assert.equal(ended.data.type, "AgentConsultEnded");
      await agent.next("task:consultEnd");
    },
  ],
  [
    "consult transfer: the other goes on with the customer",
    async (scene) => {
      const { agent, other } = await consulting(scene);
      const made = await agent.task("consultTransfer", {
        to: other.id,
        destinationType: "agent",
      });
      assert.match(made.data.type, /^AgentConsultTransferr(ed|ing)$/);
      assert.equal((await agent.task("wrapup", wrapUp(scene))).data.type, "AgentWrappedUp");
      assert.equal((await other.task("end")).data.type, "AgentWrapup");
    },
  ],
  [
    "conference: all three talk",
    async (scene) => {
      const { agent, other } = await consulting(scene);
      const made = await agent.task("consultConference");
      assert.match(made.data.type, /^AgentConsultConferenc(ed|ing)$/);
      await agent.next("task:conferenceStarted");
      assert.equal((await agent.data()).isConferenceInProgress, true);
      assert.equal((await other.data()).isConferenceInProgress, true);
    },
  ],
  [
    "conference: one leaves, and wraps up",
    async (scene) => {
      const { agent, other } = await consulting(scene);
      await agent.task("consultConference");
      await agent.next("task:conferenceStarted");
      const left = await other.task("exitConference");
      assert.equal(left.data.type, "ParticipantLeftConference");
      await agent.next("task:participantLeft");
      await other.task("wrapup", wrapUp(scene));
    },
  ],
  [
    "conference transfer: the one who called the other in goes, and wraps up",
    async (scene) => {
      const { agent, other } = await consulting(scene);
      await agent.task("consultConference");
      await agent.next("task:conferenceStarted");
      const made = await agent.task("transferConference");
      assert.equal(made.data.type, "ParticipantLeftConference");
      assert.equal((await other.task("end")).data.type, "AgentWrapup");
      await agent.task("wrapup", wrapUp(scene));
    },
  ],
];
