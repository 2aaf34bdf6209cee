import { z } from "zod";
import type { Wire } from "./wire.ts";

const Reply = z.tuple([z.coerce.number(), z.coerce.number()]);

/** What time it is by Redis's clock, epoch milliseconds: no node's own matters. */
export async function timeOf(wire: Wire): Promise<number> {
  const [seconds, micros] = Reply.parse(await wire.text("TIME"));
  return seconds * 1_000 + Math.floor(micros / 1_000);
}
