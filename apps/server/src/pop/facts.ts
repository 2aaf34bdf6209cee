import type { Desk, Task } from "@ringside/desk";

/** What rules may ask about a contact, and put into an address. A variable is `var.` and its name. */
export const fields = [
  "channel",
  "direction",
  "queue",
  "called",
  "customer.name",
  "customer.number",
  "contact.id",
  "agent.id",
] as const;

export function isField(name: string): boolean {
  return (fields as readonly string[]).includes(name) || /^var\.[^{}\s]{1,200}$/.test(name);
}

/** What is known; what is not is left out. Secure variables are never known here. */
export type Facts = ReadonlyMap<string, string>;

export function factsOf(desk: Desk, task: Task, agentId: string): Facts {
  const steps = Object.hasOwn(desk.journeys, task.id) ? desk.journeys[task.id] : undefined;
  const known: readonly (readonly [string, string | null | undefined])[] = [
    ["channel", task.channel],
    ["direction", task.direction],
    ["queue", task.queue?.name],
    ["called", steps?.find(({ kind }) => kind === "arrived")?.who],
    ["customer.name", task.customer.name],
    ["customer.number", task.customer.number],
    ["contact.id", task.id],
    ["agent.id", agentId],
    ...task.variables.map(({ name, value }) => [`var.${name}`, value] as const),
  ];
  return new Map(known.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}
