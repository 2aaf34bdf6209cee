import { z } from "zod";
import { Fault } from "../faults/index.ts";
import { SettingsChange } from "../control/index.ts";
import { Spread } from "./duration.ts";
import type { Names } from "./names.ts";

/** What is said by a word alone. */
const word = z.literal(true).optional();

/** What each actor can do. An act is one of these: a word, or a word with what belongs to it. */
export function actsFor(names: Names) {
  const { queue, person, idleCode, wrapUpCode } = names;
  const destination = z
    .strictObject({
      queue: queue.optional(),
      agent: person.optional(),
      number: z.string().max(50).optional(),
    })
    .refine((to) => Object.values(to).filter(Boolean).length === 1, {
      error: "say one of queue, agent or number",
    });
  return {
    customer: z.strictObject({
      call: z
        .strictObject({
          queue: queue.optional(),
          from: z.string().max(200).optional(),
          name: z.string().max(200).optional(),
          variables: z.record(z.string(), z.string()).optional(),
          agent: person.optional().describe("Offered to this agent first"),
          patience: Spread.optional(),
          talk: Spread.optional(),
          skills: z.array(z.string()).optional(),
        })
        .optional(),
      "hang up": word,
    }),
    agent: z.strictObject({
      "sign in": word,
      "sign out": word,
      available: word,
      idle: idleCode.optional(),
      answer: word,
      decline: word,
      hold: word,
      resume: word,
      transfer: destination.optional(),
      consult: destination.optional(),
      "end consult": word,
      "complete transfer": word,
      conference: word,
      end: word,
      "wrap up": wrapUpCode.optional(),
    }),
    supervisor: z.strictObject({
      "make available": person.optional(),
      "make idle": z.strictObject({ agent: person, code: idleCode }).optional(),
      "sign out": person.optional(),
    }),
    system: z.strictObject({
      fault: Fault.optional(),
      mend: word,
      settings: SettingsChange.optional(),
      "drop sockets": z.union([word, person]).optional(),
      "expire tokens": z.union([word, person]).optional(),
    }),
  };
}
type Acts = ReturnType<typeof actsFor>;
export type Role = keyof Acts;
export type CustomerAct = z.output<Acts["customer"]>;
export type AgentAct = z.output<Acts["agent"]>;
export type SupervisorAct = z.output<Acts["supervisor"]>;
export type SystemAct = z.output<Acts["system"]>;

/** Who does it, by whom they are named, and what. */
export type Deed =
  | { readonly role: "customer"; readonly act: CustomerAct }
  | { readonly role: "agent"; readonly agentId: string | null; readonly act: AgentAct }
  | { readonly role: "supervisor"; readonly agentId: string; readonly act: SupervisorAct }
  | { readonly role: "system"; readonly act: SystemAct };
