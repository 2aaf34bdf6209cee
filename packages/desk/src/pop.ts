import * as z from "zod/mini";

/** When a page pops: a contact rings, is answered, or is over. */
export const PopEvent = z.enum(["offered", "answered", "ended"]);
export type PopEvent = z.infer<typeof PopEvent>;

/** A page that is to be opened for a contact, by the operator's rules. */
export const Pop = z.object({
  id: z.string(),
  taskId: z.string(),
  at: z.number(),
  /** One; or several, of which the agent chooses. */
  links: z.array(z.object({ name: z.string(), url: z.string() })),
  /** `taken`: one tab is opening it; `blocked`: that tab's browser would not. */
  state: z.enum(["waiting", "choose", "taken", "blocked", "opened"]),
});
export type Pop = z.infer<typeof Pop>;

const kept = 20;
const progress: Record<Pop["state"], number> = {
  waiting: 0,
  choose: 0,
  taken: 1,
  blocked: 2,
  opened: 3,
};

/** The pops with this one: a late word on one does not undo a later. */
export function withPop(pops: readonly Pop[], pop: Pop): Pop[] {
  const before = pops.find(({ id }) => id === pop.id);
  if (before && progress[before.state] >= progress[pop.state]) return [...pops];
  return [...pops.filter(({ id }) => id !== pop.id), pop]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .slice(-kept);
}

/** `PUT /api/pops/{id}`: a tab asks whether it is to open the page, or tells how that went. */
export const PopAsked = z.strictObject({ state: z.enum(["taken", "opened", "blocked"]) });
export type PopAsked = z.infer<typeof PopAsked>;
export const PopAnswer = z.object({ yours: z.boolean() });
export type PopAnswer = z.infer<typeof PopAnswer>;
