import { z } from "zod";
import type { Marks } from "../ports.ts";
import { key, type Wire } from "./wire.ts";

const Mark = z
  .instanceof(Uint8Array)
  .transform((value) => Uint8Array.from(value))
  .nullable();
const place = key("marks");

export function marks(wire: Wire): Marks {
  return {
    get: async (name) => Mark.parse(await wire.bytes("HGET", place, name)),
    async put(name, value) {
      await wire.text("HSET", place, name, value);
    },
  };
}
