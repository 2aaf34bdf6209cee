import { z } from "zod";

/**
 * The `interaction` that every task notification carries whole: a snapshot after the change.
 * Source: wire contract, section 11. Unknown fields pass; what WxCC leaves out has a harmless default.
 */

const time = z.number().nullish();

export const Participant = z.looseObject({
  id: z.string(),
  /** `Customer`, `Agent`, `Supervisor`, `VVA`, `DN`, `EP-DN`; the case varies. */
  pType: z.string(),
  type: z.string().optional(),
  name: z.string().nullish(),
  dn: z.string().nullish(),
  callerId: z.string().nullish(),
  hasJoined: z.boolean().default(false),
  hasLeft: z.boolean().default(false),
  joinTimestamp: time,
  lastUpdated: time,
  isInPredial: z.boolean().optional(),
  isWrapUp: z.boolean().default(false),
  wrapUpTimestamp: time,
  isWrappedUp: z.boolean().optional(),
  autoAnswerEnabled: z.boolean().optional(),
  isConsulted: z.boolean().optional(),
  /** `consultInitiated`, `consultReserved`, `consulting`, `consultCompleted`, `conferencing`. */
  consultState: z.string().nullish(),
  consultTimestamp: time,
  currentState: z.string().nullish(),
  currentStateTimestamp: time,
  isOffered: z.boolean().optional(),
  deviceType: z.string().nullish(),
  deviceId: z.string().nullish(),
  teamId: z.string().nullish(),
  teamName: z.string().nullish(),
  siteId: z.string().nullish(),
  queueId: z.string().nullish(),
  channelId: z.string().nullish(),
});
export type Participant = z.infer<typeof Participant>;

export const Media = z.looseObject({
  mediaResourceId: z.string(),
  mediaType: z.string().optional(),
  mediaMgr: z.string().optional(),
  participants: z.array(z.string()).default([]),
  /** `mainCall` or `consult`. */
  mType: z.string().optional(),
  isHold: z.boolean().default(false),
  holdTimestamp: time,
});
export type Media = z.infer<typeof Media>;

/** A CAD variable: what the flow or an agent wrote onto the contact. */
export const CadVariable = z.looseObject({
  name: z.string(),
  displayName: z.string().nullish(),
  value: z.string().nullish(),
  type: z.string().optional(),
  agentEditable: z.boolean().optional(),
  agentViewable: z.boolean().optional(),
  isSecure: z.boolean().optional(),
  secureKeyId: z.string().nullish(),
  secureKeyVersion: z.number().nullish(),
  global: z.boolean().optional(),
});
export type CadVariable = z.infer<typeof CadVariable>;

/** Mostly words, booleans as `"true"` and `"false"`; parsed as they come. */
const words = z.record(z.string(), z.unknown());

export const Interaction = z.looseObject({
  interactionId: z.string(),
  mainInteractionId: z.string().optional(),
  orgId: z.string().optional(),
  /** `telephony`, `chat`, `email`, `social`, `workItem`. */
  mediaType: z.string(),
  mediaChannel: z.string().nullish(),
  contactDirection: z.looseObject({ type: z.string() }).nullish(),
  outboundType: z.string().nullish(),
  /** `new`, `connected`, `hold`, `consult` or `consulting`, `conference`, `post_call`, `wrapUp`. */
  state: z.string(),
  owner: z.string().nullish(),
  isTerminated: z.boolean().default(false),
  isFcManaged: z.boolean().optional(),
  isWrapUpAssist: z.boolean().optional(),
  isMediaForked: z.boolean().optional(),
  createdTimestamp: z.number().optional(),
  currentVTeam: z.string().nullish(),
  previousVTeams: z.array(z.unknown()).nullish(),
  participants: z.record(z.string(), Participant).default({}),
  media: z.record(z.string(), Media).default({}),
  callAssociatedDetails: words.nullish(),
  /** Digital channels write the value alone. */
  callAssociatedData: z.record(z.string(), z.union([CadVariable, z.string()])).nullish(),
  callFlowParams: z.record(z.string(), z.unknown()).nullish(),
  callProcessingDetails: words.nullish(),
});
export type Interaction = z.infer<typeof Interaction>;
