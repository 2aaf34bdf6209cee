import * as z from "zod/mini";
import type { MissedWhy } from "./cause.ts";
import type { VariableRules } from "./variable.ts";

/** Whose desk it is: what `interpret` must know to read WxCC's words for this agent. */
export interface Me {
  readonly agentId: string;
  /** System aux codes by id: WxCC tells a missed call by putting the agent on one of them. */
  readonly systemCodes: Readonly<Record<string, MissedWhy>>;
  /** What the configuration says of variables; left out while it could not be read. */
  readonly variables?: VariableRules;
}

/** `GET /api/me`: who is signed in to this browser. */
export const SignedIn = z.object({
  agent: z.object({ id: z.string(), name: z.string(), email: z.nullable(z.string()) }),
  orgId: z.string(),
  now: z.number(),
  /** The WxCC is a simulator: the screen says so, and links to its control page. */
  simulator: z.nullable(z.object({ panelUrl: z.string() })),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** `GET /api/sessions`: where this agent is signed in. Times are epoch milliseconds. */
export const OwnSessions = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** `Firefox, Windows`, as far as it says so. */
      browser: z.nullable(z.string()),
      since: z.number(),
      /** When it was last used. */
      seen: z.number(),
      /** It is the browser that asks. */
      here: z.boolean(),
    }),
  ),
});
export type OwnSessions = z.infer<typeof OwnSessions>;
