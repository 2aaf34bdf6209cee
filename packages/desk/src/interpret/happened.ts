import type { TaskData, TaskEvent } from "@ringside/contract";
import type { Cause } from "../cause.ts";
import type { Change } from "../change.ts";
import type { Turn } from "../happening.ts";
import type { Me } from "../me.ts";
import { isCustomer } from "./consult.ts";
import { mainMedia } from "./phase.ts";
import { customerOf, selfIn, writtenChannel } from "./project.ts";
import { word } from "./word.ts";

interface Facts {
  readonly data: TaskData;
  readonly me: Me;
  /** The command of this desk's that it carries out. */
  readonly asked: Cause | null;
}

interface Telling {
  readonly step: Turn;
  readonly cause: Cause;
  readonly other?: string | null;
}

/** What happened to a contact, and why; nothing for a word that only repeats how it stands. */
export function happenedTo(
  event: TaskEvent,
  data: TaskData,
  me: Me,
  version: number,
  asked: Cause | null,
): Change[] {
  const telling = tellings[event]?.({ data, me, asked }) ?? null;
  if (telling === null) return [];
  const { step, cause, other = null } = telling;
  const taskId = data.interactionId;
  const customer = customerOf(data.interaction);
  const happening = {
    // An end is told in several ways, and is one all the same.
    id: once.has(step) ? `${taskId}:${step}` : `${taskId}:${step}:${version}`,
    at: version,
    what: {
      kind: "contact",
      taskId,
      step,
      customer,
      other,
      ...writtenChannel(data.interaction),
    },
    cause,
    trackingId: data.trackingId ?? null,
  } as const;
  return [{ kind: "happened", happening }];
}

const once: ReadonlySet<Turn> = new Set(["ended", "wrappedUp"]);

type Tell = (facts: Facts) => Telling | null;

/** Where no command of ours is known, the agent did it elsewhere. */
const you = ({ asked }: Facts): Cause => asked ?? { kind: "you" };
const byYou =
  (step: Turn): Tell =>
  (facts) => ({ step, cause: you(facts) });
const failed =
  (step: Turn): Tell =>
  ({ data }) => ({ step, cause: { kind: "failure", reason: data.reason ?? "notSaid" } });

/** Not here: words that come in pairs with another, and those that change nothing an agent asks about. */
const tellings: Partial<Record<TaskEvent, Tell>> = {
  AgentOfferContact: offered,
  AgentOfferConsult: ({ data }) => ({
    step: "offered",
    cause: { kind: "colleague", name: nameIn(data, data.consultingAgentId) },
  }),
  AgentContactAssigned: byYou("answered"),
  AgentContactUnassigned: ({ data }) => ({ step: "withdrawn", cause: routed(data) }),
  AgentContactHeld: onMain("held"),
  AgentContactUnheld: onMain("resumed"),
  ContactRecordingPaused: byYou("recordingPaused"),
  ContactRecordingResumed: (facts) => ({
    step: "recordingResumed",
    cause: facts.data.autoResumed === true ? { kind: "timer" } : you(facts),
  }),
  AgentConsultCreated: (facts) => ({ step: "consulted", cause: you(facts), other: asking(facts) }),
  AgentConsulting: consulting,
  AgentConsultEnded: ({ asked }) => ({ step: "consultEnded", cause: asked ?? { kind: "unsaid" } }),
  AgentCtqCancelled: byYou("consultEnded"),
  AgentConsultFailed: failed("consultFailed"),
  AgentCtqFailed: failed("consultFailed"),
  AgentConsultConferenced: byYou("merged"),
  ParticipantJoinedConference: joined,
  ParticipantLeftConference: left,
  AgentConsultConferenceEnded: ({ asked }) => ({
    step: "conferenceEnded",
    cause: asked ?? { kind: "unsaid" },
  }),
  AgentConsultTransferred: transferred,
  AgentConferenceTransferred: transferred,
  AgentBlindTransferred: transferred,
  AgentVteamTransferred: transferred,
  ContactOwnerChanged: (facts) => (isMine(facts) ? received(facts) : null),
  ContactEnded: ended,
  AgentWrapup: (facts) => (facts.data.interaction.isTerminated ? ended(facts) : null),
  AgentWrappedUp: byYou("wrappedUp"),
  AgentOutboundFailed: failed("dialFailed"),
};

function routed(data: TaskData): Cause {
  const queue =
    word(data.queueName) ?? word(data.interaction.callAssociatedDetails?.["virtualTeamName"]);
  return { kind: "routing", queue };
}

function offered(facts: Facts): Telling {
  const dialled = facts.data.interaction.outboundType === "OUTDIAL";
  return dialled
    ? { step: "dialled", cause: you(facts) }
    : { step: "offered", cause: routed(facts.data) };
}

/** While two are talked with in turn, it is the consult that is held and resumed as well. */
function onMain(step: Turn): Tell {
  return (facts) => {
    const { data } = facts;
    const main = mainMedia(data.interaction, data)?.mediaResourceId;
    const isOther = data.mediaResourceId && main && data.mediaResourceId !== main;
    return isOther ? null : { step, cause: you(facts) };
  };
}

function asking({ data }: Facts): string | null {
  const name = data.interaction.callProcessingDetails?.["consultDestinationAgentName"];
  return nameIn(data, data.destAgentId) ?? word(name);
}

function consulting(facts: Facts): Telling {
  const { data, me } = facts;
  if (data.consultingAgentId && data.consultingAgentId !== me.agentId) {
    return { step: "answered", cause: you(facts) };
  }
  return { step: "consultAnswered", cause: { kind: "colleague", name: asking(facts) } };
}

function joined({ data, me }: Facts): Telling | null {
  if (data.participantId === me.agentId) return null;
  const name = nameIn(data, data.participantId);
  return { step: "joined", cause: { kind: "colleague", name }, other: name };
}

function left(facts: Facts): Telling {
  const { data, me, asked } = facts;
  if (data.participantId === me.agentId) return { step: "left", cause: you(facts) };
  const { participants } = data.interaction;
  const one = data.participantId ? participants[data.participantId] : undefined;
  if (one && isCustomer(one)) return { step: "left", cause: { kind: "customer" } };
  const name = nameIn(data, data.participantId);
  return { step: "left", cause: asked ?? { kind: "colleague", name }, other: name };
}

function isMine({ data, me }: Facts): boolean {
  const self = selfIn(data.interaction, me);
  return data.interaction.owner === me.agentId && self?.hasLeft !== true && !self?.isWrapUp;
}

function received({ data }: Facts): Telling {
  const from = data.consultingAgentId ?? word(data["fromOwner"]);
  return { step: "received", cause: { kind: "colleague", name: nameIn(data, from) } };
}

function transferred(facts: Facts): Telling {
  if (isMine(facts) && facts.asked === null) return received(facts);
  const other = nameIn(facts.data, facts.data.destAgentId);
  return { step: "transferred", cause: you(facts), other };
}

function ended(facts: Facts): Telling {
  const { data, me, asked } = facts;
  const party = data.terminatingParty?.toLowerCase();
  const byWord: Cause = party === "agent" ? { kind: "you" } : { kind: "unsaid" };
  const cause: Cause = party === "customer" ? { kind: "customer" } : (asked ?? byWord);
  return { step: selfIn(data.interaction, me)?.hasJoined ? "ended" : "abandoned", cause };
}

function nameIn({ interaction }: TaskData, id: string | null | undefined): string | null {
  const one = id ? interaction.participants[id] : undefined;
  return word(one?.name) ?? word(one?.dn);
}
