import * as z from "zod/mini";
import { Variable } from "./variable.ts";

/** Whom a preview campaign would call next, for the agent to decide. Nothing rings yet, and it is no contact. */
export const Preview = z.object({
  /** The reservation's; the call that comes of it bears another. */
  id: z.string(),
  /** When it was told, by WxCC's clock. */
  version: z.number(),
  campaign: z.string(),
  customer: z.object({ name: z.nullable(z.string()), number: z.nullable(z.string()) }),
  variables: z.array(Variable),
  /** When WxCC decides by itself, and what; null where it does not say. */
  until: z.nullable(z.number()),
  next: z.nullable(z.enum(["call", "skip", "remove"])),
  skippable: z.boolean(),
  removable: z.boolean(),
});
export type Preview = z.infer<typeof Preview>;
