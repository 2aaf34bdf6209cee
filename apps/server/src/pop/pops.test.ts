import { beforeEach, expect, it } from "vitest";
import type { Change, Pop } from "@ringside/desk";
import { memoryJournal } from "../commands/index.ts";
import { createDeskFeed, type DeskFeed } from "../feed/index.ts";
import type { Journal } from "../store/index.ts";
import { createPops, type Pops } from "./pops.ts";
import { aTaskChange } from "./pop.sample.ts";
import { parsePopRules } from "./rules.ts";

const file = `
hosts: [crm.example.com]
rules:
  - { name: One, on: answered, open: "https://crm.example.com/{contact.id}" }
  - { name: Ring, on: offered, open: "https://crm.example.com/ring/{queue}" }
  - { name: Other, on: offered, open: "https://crm.example.com/other/{queue}" }
`;
const rules = parsePopRules(file, "pop.yaml");

let feed: DeskFeed;
let journal: Journal;
let pops: Pops;

beforeEach(() => {
  feed = createDeskFeed();
  journal = memoryJournal();
  pops = createPops({ agentId: "ana", rules, feed, journal });
});

let now = 5_000;

function happens(...changes: Change[]): readonly Pop[] {
  const before = feed.desk();
  feed.apply(...changes);
  pops.look(before, (now += 1));
  return feed.desk().pops;
}

it("pops once when a contact is answered, and lets one tab open it", async () => {
  happens(aTaskChange("t", 1, "offered"));
  const [, pop] = happens(aTaskChange("t", 2, "connected"));
  expect(pop).toMatchObject({
    id: "t-2.answered",
    state: "waiting",
    links: [{ name: "One", url: "https://crm.example.com/t" }],
  });
  expect(happens(aTaskChange("t", 3, "connected"))).toHaveLength(2);
  const taken = await Promise.all([1, 2, 3].map(() => pops.take("t-2.answered")));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(feed.desk().pops[1]?.state).toBe("taken");
  pops.tell("t-2.answered", "blocked");
  expect(feed.desk().pops[1]?.state).toBe("blocked");
});

it("lets the agent choose where several fit", () => {
  expect(happens(aTaskChange("t", 1, "offered"))).toMatchObject([
    { state: "choose", links: [{ name: "Ring" }, { name: "Other" }] },
  ]);
});

it("does not pop for a contact that is read again, nor for a pop that is not there", async () => {
  expect(happens(aTaskChange("t", 1, "connected"))).toEqual([]);
  expect(await pops.take("t-2.answered")).toBe(false);
});

it("is not taken again after a restart", async () => {
  happens(aTaskChange("t", 1, "offered"));
  happens(aTaskChange("t", 2, "connected"));
  expect(await pops.take("t-2.answered")).toBe(true);
  feed = createDeskFeed();
  pops = createPops({ agentId: "ana", rules, feed, journal });
  happens(aTaskChange("t", 1, "offered"));
  happens(aTaskChange("t", 2, "connected"));
  expect(await pops.take("t-2.answered")).toBe(false);
});

it("pops again for a contact that comes back to the agent", async () => {
  happens(aTaskChange("t", 1, "offered"));
  const first = happens(aTaskChange("t", 2, "connected")).at(-1);
  expect(await pops.take(first?.id ?? "")).toBe(true);
  happens({ kind: "taskGone", taskId: "t", version: 3 });
  happens(aTaskChange("t", 4, "offered"));
  const second = happens(aTaskChange("t", 5, "connected")).at(-1);
  expect(second).toMatchObject({ taskId: "t", state: "waiting" });
  expect(await pops.take(second?.id ?? "")).toBe(true);
});
