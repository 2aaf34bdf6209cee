import * as z from "zod/mini";
import { MissedWhy } from "./cause.ts";
import { DeviceType } from "./station.ts";

const code = z.object({ id: z.string(), name: z.string() });

/** What the agent may choose from: read from WxCC's configuration, cached, the same all day. */
export const Directory = z.object({
  agent: z.object({ id: z.string(), name: z.string() }),
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Ways to take calls that the profile allows, and why one of them cannot be used here. */
  devices: z.array(z.object({ type: DeviceType, unavailable: z.nullable(z.enum(["softphone"])) })),
  defaultNumber: z.nullable(z.string()),
  /** The profile ties the agent to the default number. */
  numberLocked: z.boolean(),
  /**
   * A dial number must match one of these (`new RegExp(pattern).test(number)`); WxCC then leaves out the
   * `stripped` characters and puts `prefix` before what is left. Without a name: the organisation's own.
   */
  dialPlans: z.array(
    z.object({
      name: z.nullable(z.string()),
      pattern: z.string(),
      prefix: z.string(),
      stripped: z.string(),
    }),
  ),
  /** Codes to choose; Available is not among them. */
  idleCodes: z.array(code),
  /** Codes that only WxCC sets, and what they mean. */
  systemCodes: z.array(z.object({ id: z.string(), name: z.string(), why: z.nullable(MissedWhy) })),
  wrapUpCodes: z.array(z.object({ id: z.string(), name: z.string(), isDefault: z.boolean() })),
  endCall: z.boolean(),
  /** The operator wants an end asked for once more. */
  confirmEnd: z.optional(z.boolean()),
  /** Calling out: from where, and the numbers that may be shown. Null: not for this agent. */
  outdial: z.nullable(
    z.object({
      entryPointId: z.string(),
      callerIds: z.array(
        z.object({ name: z.string(), number: z.string(), isDefault: z.boolean() }),
      ),
    }),
  ),
  /** A wrap-up ends by itself after so many milliseconds. Null: it waits for the agent. */
  autoWrapUp: z.nullable(z.object({ after: z.number(), mayStop: z.boolean() })),
  /** Queues may be asked in a consult. */
  consultToQueue: z.boolean(),
});
export type Directory = z.infer<typeof Directory>;
