import * as z from "zod/mini";
import { Cause } from "./cause.ts";
import { DestinationKind } from "./task.ts";
import { longestName, longestValue } from "./variable.ts";

const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
/** Those that a profile gives room for. */
export const Channel = z.enum(["telephony", "chat", "email", "social"]);
export type Channel = z.infer<typeof Channel>;
const onTask = { taskId: id };
const onPreview = { previewId: id };
/** A telephone number as WxCC takes it for a destination, or the id of what is named. */
const callee = z.string().check(z.regex(/^[\w+*#-]{1,36}$/));

/** Where a contact is handed to, or who is asked: an id, or a number to dial. */
export const Destination = z.strictObject({ kind: DestinationKind, id: callee });
export type Destination = z.infer<typeof Destination>;

/** What a tab may ask of the desk. A new call control is an entry here. */
export const Command = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("station.login"),
    teamId: id,
    device: z.strictObject({
      type: z.enum(["EXTENSION", "AGENT_DN"]),
      number: z.string().check(z.minLength(1), z.maxLength(43)),
    }),
  }),
  z.strictObject({ kind: z.literal("station.logout") }),
  /** `"0"` is Available, any other an idle code. */
  z.strictObject({ kind: z.literal("state.set"), auxCodeId: id }),
  /** The same for one channel only. */
  z.strictObject({ kind: z.literal("state.setChannel"), channel: Channel, auxCodeId: id }),
  z.strictObject({ kind: z.literal("task.accept"), ...onTask }),
  z.strictObject({ kind: z.literal("task.decline"), ...onTask }),
  z.strictObject({ kind: z.literal("task.hold"), ...onTask }),
  z.strictObject({ kind: z.literal("task.resume"), ...onTask }),
  z.strictObject({ kind: z.literal("task.end"), ...onTask }),
  z.strictObject({ kind: z.literal("task.pauseRecording"), ...onTask }),
  z.strictObject({ kind: z.literal("task.resumeRecording"), ...onTask }),
  /** Hands the contact on without a word to whoever gets it. */
  z.strictObject({ kind: z.literal("task.transfer"), ...onTask, to: Destination }),
  /** Asks somebody, while the customer waits. */
  z.strictObject({ kind: z.literal("task.consult"), ...onTask, to: Destination }),
  z.strictObject({ kind: z.literal("task.endConsult"), ...onTask }),
  /** Talks on with the one, while the other waits. */
  z.strictObject({
    kind: z.literal("task.switch"),
    ...onTask,
    toward: z.enum(["customer", "peer"]),
  }),
  /** Brings whoever is consulted to the customer. */
  z.strictObject({ kind: z.literal("task.merge"), ...onTask }),
  /** Leaves the customer to whoever is consulted. */
  z.strictObject({ kind: z.literal("task.completeTransfer"), ...onTask }),
  z.strictObject({ kind: z.literal("task.leave"), ...onTask }),
  z.strictObject({ kind: z.literal("task.drop"), ...onTask, participantId: callee }),
  /** Calls somebody, showing `callerId`. */
  z.strictObject({ kind: z.literal("call.dial"), number: callee, callerId: callee }),
  /** Whom a preview campaign shows is called, left for later, or struck off. */
  z.strictObject({ kind: z.literal("preview.call"), ...onPreview }),
  z.strictObject({ kind: z.literal("preview.skip"), ...onPreview }),
  z.strictObject({ kind: z.literal("preview.remove"), ...onPreview }),
  z.strictObject({
    kind: z.literal("task.wrapup"),
    ...onTask,
    auxCodeId: id,
    /** Its time was over: nobody clicked. */
    byItself: z.optional(z.literal(true)),
  }),
  /** Writes a variable of the contact's; `was` is what it held when the agent began. */
  z.strictObject({
    kind: z.literal("task.setVariable"),
    ...onTask,
    name: z.string().check(z.minLength(1), z.maxLength(longestName)),
    value: z.string().check(z.maxLength(longestValue)),
    was: z.nullable(z.string()),
  }),
]);
export type Command = z.infer<typeof Command>;
export type CommandKind = Command["kind"];
export type TaskCommand = Extract<Command, { taskId: string }>;
export type PreviewCommand = Extract<Command, { previewId: string }>;

/** Client-made, unique to one click: the same id is never sent on twice. */
export const CommandId = z.string().check(z.regex(/^[\w-]{8,64}$/));

/** How a command came out. */
export const Outcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done") }),
  /** WxCC said no, at once or by a notification. */
  z.object({
    kind: z.literal("refused"),
    /** One word to find the explanation by: WxCC's reason, or `unavailable`, `rateLimited`, … */
    reason: z.string(),
    trackingId: z.nullable(z.string()),
  }),
  /** Nothing came within 20 s. The truth has been read again; it is what the desk shows. */
  z.object({ kind: z.literal("unknown"), trackingId: z.nullable(z.string()) }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** A command on its way or lately settled. */
export const Asked = z.object({
  id: z.string(),
  command: Command,
  at: z.number(),
  outcome: z.nullable(Outcome),
  settledAt: z.nullable(z.number()),
  /** What it was asked for, where that was no click of the agent's. */
  cause: z.optional(Cause),
});
export type Asked = z.infer<typeof Asked>;
