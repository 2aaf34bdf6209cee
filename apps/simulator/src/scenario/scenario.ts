import { z } from "zod";
import { SettingsChange } from "../control/index.ts";
import type { Organisation } from "../world/index.ts";
import { Duration, readDuration, Spread } from "./duration.ts";
import { namesIn, type Names } from "./names.ts";
import { personaFor, shippedPersonas } from "./persona.ts";
import { ruleFor } from "./rule.ts";

const aRate = z.number().positive().max(100_000);

/** A day's curve: at these times after the beginning, so many times the rate. */
const Curve = z.record(z.string(), z.number().min(0).max(1_000)).transform((points, context) => {
  const curve = Object.entries(points).map(([text, factor]) => ({
    at: readDuration(text),
    factor,
  }));
  const known = curve.flatMap(({ at, factor }) => (at === null ? [] : { at, factor }));
  if (known.length === curve.length && known.length > 0)
    return known.sort((one, other) => one.at - other.at);
  context.addIssue('write times and factors, such as { "0 s": 0.2, "30 min": 1 }');
  return z.NEVER;
});

const Arrive = z
  .strictObject({
    every: Duration.optional().describe("Always so long after the last one"),
    perHour: aRate.optional().describe("By chance, so many on average"),
    perAgentAndHour: aRate.optional().describe("The same for each agent of the scenario"),
    curve: Curve.optional(),
  })
  .refine((one) => [one.every, one.perHour, one.perAgentAndHour].filter(Boolean).length === 1, {
    error: "say one of every, perHour or perAgentAndHour",
  })
  .refine(({ every, curve }) => every === undefined || curve === undefined, {
    error: "a curve belongs to perHour or perAgentAndHour",
    path: ["curve"],
  });

function customersFor({ queue, person }: Names) {
  return z.strictObject({
    queue,
    arrive: Arrive,
    from: Duration.prefault("0 s"),
    until: Duration.optional(),
    most: z.int().min(1).optional().describe("No more than so many"),
    patience: Spread.optional().describe("How long they wait; for ever, unless said"),
    talk: Spread.optional().describe("How long they talk; as the agent does, unless said"),
    skills: z.array(z.string()).default([]).describe("What their agent must be able to do"),
    name: z.string().max(200).optional(),
    variables: z.record(z.string(), z.string()).optional(),
    agent: person.optional().describe("Offered to this agent first"),
  });
}

function agentsFor({ people }: Names) {
  return z.strictObject({
    who: z
      .union([z.string().transform((one) => [one]), z.array(z.string()).min(1)], {
        error: "write a name, a team, everybody, or a list of them",
      })
      .pipe(z.array(people))
      .transform((ids) => [...new Set(ids.flat())]),
    persona: z.string().default("steady"),
    skills: z.array(z.string()).default([]),
    from: Duration.prefault("0 s").describe("Signs in after so long"),
    until: Duration.optional().describe("Signs out after so long, once free"),
  });
}

/** Who calls when, and what everybody does: the schema of a scenario for an organisation. */
export function scenarioFor(organisation: Organisation) {
  const names = namesIn(organisation);
  const persona = personaFor(names);
  const shipped = Object.entries(shippedPersonas);
  return z
    .strictObject({
      name: z.string().min(1).max(100),
      about: z.string().max(500).default(""),
      lasts: Duration.optional().describe("After which nobody arrives any more"),
      settings: SettingsChange.default({}),
      personas: z.record(z.string(), persona).default({}),
      agents: z.array(agentsFor(names)).default([]),
      customers: z.array(customersFor(names)).default([]),
      story: z.array(ruleFor(names)).default([]),
    })
    .transform((scenario) => ({
      ...scenario,
      personas: {
        ...Object.fromEntries(shipped.map(([name, one]) => [name, persona.parse(one)])),
        ...scenario.personas,
      },
    }))
    .superRefine(({ agents, personas }, context) => {
      for (const [at, { persona: name }] of agents.entries()) {
        if (personas[name]) continue;
        const message = `there is no persona "${name}": write one of ${Object.keys(personas).join(", ")}`;
        context.addIssue({ code: "custom", message, path: ["agents", at, "persona"] });
      }
    });
}
export type Scenario = z.output<ReturnType<typeof scenarioFor>>;
export type Customers = Scenario["customers"][number];
