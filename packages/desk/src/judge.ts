import type { TaskCommand } from "./command.ts";
import type { Task } from "./task.ts";
import { checkValue } from "./variable.ts";
import { no, yes, type Verdict } from "./verdict.ts";

/** What stands in the way, or null: rules are read in order, and the first that objects is told. */
type Objection = Verdict | null;

/** Whether a command may be asked of this contact as it is. */
export function judge(task: Task, command: TaskCommand): Verdict {
  return objection(task, command) ?? yes;
}

function objection(task: Task, command: TaskCommand): Objection {
  const held = task.phase.kind === "held";
  switch (command.kind) {
    case "task.accept":
    case "task.decline":
      return onScreenOffer(task);
    case "task.hold":
      return onVoice(task) ?? alone(task) ?? (held ? no("alreadyHeld") : withCustomer(task));
    case "task.resume":
      return onVoice(task) ?? alone(task) ?? (held ? null : no("notHeld"));
    // Agents know it so: a held call is resumed before it is ended, so that no customer is cut off unheard.
    case "task.end":
      return inContact(task) ?? outOfConsult(task) ?? (held ? no("resumeFirst") : null);
    case "task.pauseRecording":
      return onVoice(task) ?? mayPause(task);
    case "task.resumeRecording":
      return onVoice(task) ?? (task.recording === "paused" ? null : no("notPaused"));
    case "task.transfer":
      return (
        inContact(task) ??
        outOfConsult(task) ??
        (task.conference ? no("inConference") : withCustomer(task))
      );
    case "task.consult":
      return onVoice(task) ?? outOfConsult(task) ?? withCustomer(task);
    case "task.endConsult":
      return inContact(task) ?? (task.consult ? null : no("notConsulting"));
    case "task.switch":
      return talkingWithPeer(task) ?? toward(task, command.toward);
    case "task.merge":
    case "task.completeTransfer":
      return talkingWithPeer(task) ?? withCustomer(task);
    case "task.leave":
      return inContact(task) ?? inConference(task) ?? outOfConsult(task);
    case "task.drop":
      return inContact(task) ?? inConference(task) ?? mayDrop(task, command.participantId);
    case "task.wrapup":
      return task.phase.kind === "wrapup" ? null : no("notInWrapup");
    case "task.setVariable":
      return answered(task) ?? mayWrite(task, command);
  }
}

function onScreenOffer({ phase }: Task): Objection {
  if (phase.kind !== "offered") return no("notRinging");
  return phase.answer === "screen" ? null : no("answeredOnPhone");
}

/** The agent must be in the contact. */
function inContact({ phase }: Task): Objection {
  if (phase.kind === "offered") return no("stillRinging");
  return phase.kind === "wrapup" ? no("alreadyEnded") : null;
}

/** Also while wrapping up. */
function answered({ phase }: Task): Objection {
  return phase.kind === "offered" ? no("stillRinging") : null;
}

type SetVariable = Extract<TaskCommand, { kind: "task.setVariable" }>;

/** Nobody writes over what they have not seen. */
function mayWrite({ variables }: Task, { name, value, was }: SetVariable): Objection {
  const variable = variables.find((one) => one.name === name);
  if (!variable?.editable) return no("notEditable");
  if (checkValue(variable.type, value) !== null) return no("badValue");
  return (variable.value ?? "") === (was ?? "") ? null : no("changedMeanwhile");
}

/** Only a call can be held, recorded, or talked about with somebody else. */
function onVoice(task: Task): Objection {
  return inContact(task) ?? (task.channel === "telephony" ? null : no("notACall"));
}

function outOfConsult({ consult }: Task): Objection {
  return consult === null ? null : no("consulting");
}

/** Who talks with two takes turns by a switch; who is asked has no say over the customer. */
function alone({ consult }: Task): Objection {
  if (consult === null) return null;
  return consult.stage === "talking" || consult.role === "asked" ? no("consulting") : null;
}

function withCustomer({ customerLeft }: Task): Objection {
  return customerLeft ? no("customerLeft") : null;
}

function mayPause({ recording, pausable }: Task): Objection {
  if (recording === "none") return no("notRecorded");
  if (recording === "paused") return no("alreadyPaused");
  return pausable ? null : no("pauseNotAllowed");
}

function talkingWithPeer(task: Task): Objection {
  const { consult } = task;
  const out = inContact(task);
  if (out !== null) return out;
  if (consult?.role !== "asker") return no("notConsulting");
  return consult.stage === "talking" ? null : no("notAnswered");
}

function toward({ consult }: Task, whom: "customer" | "peer"): Objection {
  const now = consult?.held ? "customer" : "peer";
  return now === whom ? no("alreadyThere") : null;
}

function inConference({ conference }: Task): Objection {
  return conference ? null : no("notInConference");
}

function mayDrop({ owner, others }: Task, participantId: string): Objection {
  if (!owner) return no("notOwner");
  return others.some(({ id, inCall }) => inCall && id === participantId) ? null : no("notThere");
}
