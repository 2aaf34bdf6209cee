import { z } from "zod";
import type { ContactEvent } from "../world/index.ts";
import { writeInstead } from "../written/index.ts";
import { actsFor, type Deed, type Role } from "./acts.ts";
import { Duration, Spread } from "./duration.ts";
import type { Names } from "./names.ts";
import { Share } from "./persona.ts";

const contactEvents = [
  "arrived",
  "queued",
  "offered",
  "declined",
  "rangOut",
  "answered",
  "held",
  "resumed",
  "consulting",
  "consultFailed",
  "consultEnded",
  "transferred",
  "transferredToQueue",
  "conferenced",
  "leftConference",
  "ended",
  "wrapUpBegan",
  "wrappedUp",
] as const satisfies readonly ContactEvent[];

/** What can be observed: something that happens to a contact or an agent, or so many who wait. */
export const observed = [
  ...contactEvents,
  "entered",
  "left",
  "available",
  "idle",
  "waiting",
] as const;
export type Observed = (typeof observed)[number];

/** Observe, then act: `at` a time, `every` so often, or `when` something happens. */
export function ruleFor(names: Names) {
  return z
    .strictObject({
      at: Duration.optional().describe("After the beginning"),
      every: Duration.optional(),
      when: z.enum(observed, { error: `write one of ${observed.join(", ")}` }).optional(),
      queue: names.queue.optional().describe("Only in this queue"),
      agent: names.person.optional().describe("Only about this agent"),
      atLeast: z.int().min(1).default(1).describe("Where when is waiting: so many"),
      after: Spread.optional().describe("So long after what was observed"),
      times: z.int().min(1).optional().describe("At most so often"),
      chance: Share.default(1),
      who: z.string({ error: "say who: customer, agent, agent ana, supervisor marta, or system" }),
      do: z.unknown(),
    })
    .superRefine(({ at, every, when }, context) => {
      if ([at, every, when].filter((one) => one !== undefined).length === 1) return;
      context.addIssue({ code: "custom", message: "say one of at, every or when" });
    })
    .transform(({ who, do: done, ...rule }, context) => {
      const deed = deedOf(names, who, done, context);
      return deed ? { ...rule, deed } : z.NEVER;
    });
}
export type Rule = z.output<ReturnType<typeof ruleFor>>;

function deedOf(names: Names, who: string, done: unknown, context: z.RefinementCtx): Deed | null {
  const complain = (message: string, path: PropertyKey[]): null => {
    context.addIssue({ code: "custom", message, path });
    return null;
  };
  const [role = "", ...rest] = who.trim().split(/\s+/);
  const name = rest.join(" ");
  const agentId = name === "" ? null : (names.personNamed(name) ?? "");
  const acts = actsFor(names);
  if (!isRole(role, acts))
    return complain(`"${who}" is nobody here: write customer, agent, supervisor or system`, [
      "who",
    ]);
  if (agentId === "")
    return complain(
      `there is no person "${name}": write one of ${names.known.slice(0, 20).join(", ")}`,
      ["who"],
    );
  const read = <T extends object>(schema: z.ZodType<T> & { shape: object }): T | null => {
    const parsed = schema.safeParse(typeof done === "string" ? { [done]: true } : done);
    if (!parsed.success) {
      const can = `${role === "agent" ? "an" : "a"} ${role} can ${Object.keys(schema.shape).join(", ")}`;
      for (const issue of parsed.error.issues) {
        const { message, path, code } = issue;
        const isOther = path.length === 0 && ["unrecognized_keys", "invalid_type"].includes(code);
        const said = isOther ? `${message}: ${can}` : writeInstead(issue);
        complain(said, ["do", ...(typeof done === "string" ? [] : path)]);
      }
      return null;
    }
    if (Object.keys(parsed.data).length === 1) return parsed.data;
    return complain(`say one thing to do: ${Object.keys(schema.shape).join(", ")}`, ["do"]);
  };
  return deedBy(role, agentId, acts, read, complain);
}

type Read = <T extends object>(schema: z.ZodType<T> & { shape: object }) => T | null;

function deedBy(
  role: Role,
  agentId: string | null,
  acts: ReturnType<typeof actsFor>,
  read: Read,
  complain: (message: string, path: PropertyKey[]) => null,
): Deed | null {
  switch (role) {
    case "customer": {
      const act = read(acts.customer);
      return act && { role, act };
    }
    case "agent": {
      const act = read(acts.agent);
      return act && { role, agentId, act };
    }
    case "supervisor": {
      if (agentId === null) return complain("say which supervisor: supervisor marta", ["who"]);
      const act = read(acts.supervisor);
      return act && { role, agentId, act };
    }
    case "system": {
      const act = read(acts.system);
      return act && { role, act };
    }
  }
}

function isRole(text: string, acts: object): text is Role {
  return Object.keys(acts).includes(text);
}
