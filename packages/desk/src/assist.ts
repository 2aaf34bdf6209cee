import * as z from "zod/mini";

/** Something that was said: it grows until it is final. */
export const Line = z.object({
  id: z.string(),
  who: z.enum(["agent", "customer"]),
  text: z.string(),
  final: z.boolean(),
  /** The assistant's time of the latest word on it, in milliseconds. */
  at: z.number(),
});
export type Line = z.infer<typeof Line>;

/** What the agent might answer. */
export const Suggestion = z.object({ id: z.string(), text: z.string(), at: z.number() });
export type Suggestion = z.infer<typeof Suggestion>;

/** What a contact was about: so far, as the agent before had it, or in all. The latest of each. */
export const Summary = z.object({
  id: z.enum(["midCall", "handedOver", "postCall"]),
  /** WxCC's name of a part; null where the summary is one text. */
  parts: z.array(z.object({ name: z.nullable(z.string()), text: z.string() })),
  /** Wrap-up reasons that would fit, by name. */
  reasons: z.array(z.string()),
  at: z.number(),
});
export type Summary = z.infer<typeof Summary>;

/** What the AI assistant has said of one contact, oldest first. */
export const Assist = z.object({
  lines: z.array(Line),
  suggestions: z.array(Suggestion),
  summaries: z.array(Summary),
});
export type Assist = z.infer<typeof Assist>;

/** What is kept of one contact, and contacts: the newest. */
export const keptLines = 200;
const keptSuggestions = 3;
const keptContacts = 12;

export const noAssist: Assist = { lines: [], suggestions: [], summaries: [] };

/** Both together: of each thing the latest word. Whatever order they are added in, it comes to the same. */
export function withAssist(known: Assist, more: Assist): Assist {
  return {
    lines: newest(known.lines, more.lines, keptLines),
    suggestions: newest(known.suggestions, more.suggestions, keptSuggestions),
    summaries: newest(known.summaries, more.summaries, Summary.shape.id.options.length),
  };
}

type Assists = Readonly<Record<string, Assist>>;

/** What was said of contacts, with this; the contacts of which was spoken last are kept. */
export function withAssistOf(assists: Assists, taskId: string, more: Assist) {
  const before = Object.hasOwn(assists, taskId) ? assists[taskId] : undefined;
  const next: Assists = { ...assists, [taskId]: withAssist(before ?? noAssist, more) };
  const last = (id: string) => lastWord(next[id] ?? noAssist);
  const ids = Object.keys(next).sort((a, b) => last(b) - last(a) || (a < b ? -1 : 1));
  return Object.fromEntries(ids.slice(0, keptContacts).map((id) => [id, next[id] ?? noAssist]));
}

/** What was said of contacts that are still here. */
export function withoutAssistOf(assists: Assists, taskIds: readonly string[]) {
  return Object.fromEntries(Object.entries(assists).filter(([id]) => !taskIds.includes(id)));
}

interface Said {
  readonly id: string;
  readonly at: number;
  readonly final?: boolean;
}

function newest<T extends Said>(known: readonly T[], more: readonly T[], kept: number): T[] {
  const byId = new Map<string, T>();
  for (const one of [...known, ...more]) {
    const before = byId.get(one.id);
    if (!before || isLater(one, before)) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(-kept);
}

/** Of two words of one instant the final one is the later, and then the one that says more. */
function isLater(one: Said, than: Said): boolean {
  const by = one.at - than.at || Number(one.final ?? true) - Number(than.final ?? true);
  if (by !== 0) return by > 0;
  const [a, b] = [JSON.stringify(one), JSON.stringify(than)];
  return a.length === b.length ? a > b : a.length > b.length;
}

function lastWord({ lines, suggestions, summaries }: Assist): number {
  return Math.max(0, ...[lines, suggestions, summaries].map((said) => said.at(-1)?.at ?? 0));
}
