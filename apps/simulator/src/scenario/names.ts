import { z } from "zod";
import type { Organisation } from "../world/index.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How a scenario names what the organisation has: by name or by id; read into ids. */
export type Names = ReturnType<typeof namesIn>;

export function namesIn(organisation: Organisation) {
  const { queues, idleCodes, wrapUpCodes, teams, people } = organisation;
  const persons = people.map(({ id, firstName, lastName, email }) => ({
    id,
    name: email.split("@")[0] ?? email,
    full: `${firstName} ${lastName}`,
  }));
  const idsOf = (text: string): readonly string[] => {
    const agents = people.filter(({ supervisor }) => !supervisor);
    if (text === "everybody") return agents.map(({ id }) => id);
    const team = teams.find((one) => isCalled(one, text));
    if (team) return agents.filter((one) => one.teamIds.includes(team.id)).map(({ id }) => id);
    const found = persons.find((one) => isCalled(one, text) || one.full === text);
    return found ? [found.id] : [];
  };
  const person = (text: string) => {
    const found = persons.find((one) => isCalled(one, text) || one.full === text);
    return found?.id;
  };
  return {
    queue: named("queue", queues),
    idleCode: named(
      "idle code",
      idleCodes.filter((code) => !code.isSystem),
    ),
    wrapUpCode: named("wrap-up code", wrapUpCodes),
    person: z.string().transform((text, context) => {
      const id = person(text);
      if (id !== undefined) return id;
      return unknown(context, "person", text, persons);
    }),
    /** One person, the agents of a team, or all agents: a supervisor only by name. */
    people: z.string().transform((text, context): readonly string[] => {
      const ids = idsOf(text);
      if (ids.length > 0) return ids;
      return unknown(context, "person or team", text, [
        { id: "", name: "everybody" },
        ...teams,
        ...persons,
      ]);
    }),
    /** The same, for the words after `agent` and `supervisor`. */
    personNamed: person,
    known: persons.map(({ name }) => name),
  };
}

function named(kind: string, rows: readonly Named[]) {
  return z.string().transform((text, context) => {
    const found = rows.find((row) => isCalled(row, text));
    return found ? found.id : unknown(context, kind, text, rows);
  });
}

function isCalled({ id, name }: Named, text: string): boolean {
  return id === text || name.toLowerCase() === text.toLowerCase();
}

/** Only so many are offered instead: a crowd would hide what is wrong. */
const mostOffered = 20;

function unknown(
  context: z.RefinementCtx,
  kind: string,
  text: string,
  rows: readonly Named[],
): never {
  const names = rows.slice(0, mostOffered).map(({ name }) => name);
  const more = rows.length > mostOffered ? ", …" : "";
  context.addIssue(`there is no ${kind} "${text}": write one of ${names.join(", ")}${more}`);
  return z.NEVER;
}
