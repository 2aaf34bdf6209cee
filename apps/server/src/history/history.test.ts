import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Change } from "@ringside/desk";
import {
  connected,
  gone,
  held,
  keeper,
  minute,
  nine,
  offered,
  sessionAt,
  Shift,
  stateAt,
  taskAt,
  wrapup,
} from "./history.sample.ts";

const at = (minutes: number) => nine + minutes * minute;

/** Tells each change at its own time. */
async function tell(shift: Shift, ...changes: Change[]): Promise<void> {
  for (const change of changes) {
    if ("version" in change) vi.setSystemTime(change.version);
    if (change.kind === "task") vi.setSystemTime(change.task.version);
    if (change.kind === "missed") vi.setSystemTime(change.missed.at);
    await shift.tell(change);
  }
}

let shift: Shift;
beforeEach(() => {
  vi.useFakeTimers({ now: nine, toFake: ["Date", "setInterval", "clearInterval"] });
  shift = new Shift();
});
afterEach(async () => {
  expect(shift.trouble).toEqual([]);
  await shift.stop();
  await shift.store.close();
  vi.useRealTimers();
});

const asked = (id: string, command: Extract<Change, { kind: "asked" }>["command"]): Change => ({
  kind: "asked",
  id,
  command,
  at: Date.now(),
});
const aCall = [
  taskAt(at(10), offered(at(10))),
  taskAt(at(11), connected(at(11)), { answeredAt: at(11) }),
  taskAt(at(13), held(at(11), at(13))),
  taskAt(at(14), connected(at(11))),
  taskAt(at(16), wrapup(at(16)), { endedBy: "customer" }),
];

describe("a contact that is over", () => {
  beforeEach(() => tell(shift, ...sessionAt(at(0), "0")));

  it("is told with its times, its reason and how it came out", async () => {
    await tell(shift, ...aCall);
    expect(await shift.contacts()).toEqual([]);
    await tell(shift, asked("w", { kind: "task.wrapup", taskId: "c1", auxCodeId: "sale" }));
    await tell(shift, gone(at(18)));
    expect(await shift.contacts()).toEqual([
      {
        id: `c1@${at(10)}`,
        contactId: "c1",
        channel: "telephony",
        direction: "inbound",
        customer: { name: "Leo", number: "+351210000221" },
        queue: "Billing",
        outcome: "handled",
        why: null,
        reason: "Sale",
        endedBy: "customer",
        began: at(10),
        answered: at(11),
        ended: at(18),
        rang: 1 * minute,
        talked: 4 * minute,
        held: 1 * minute,
        wrapped: 2 * minute,
      },
    ]);
  });

  it("was missed, and is another one when it comes again", async () => {
    const customer = { name: "Leo", number: "+351210000221" };
    const missed = { taskId: "c1", why: "rona", customer, at: at(2) } as const;
    const happening = {
      id: `c1:missed:${at(2)}`,
      at: at(2),
      what: { kind: "contact", taskId: "c1", step: "missed", customer, other: null },
      cause: { kind: "missed", why: "rona" },
      trackingId: null,
    } as const;
    await tell(shift, taskAt(at(1), offered(at(1))), { kind: "missed", missed });
    await tell(shift, { kind: "happened", happening }, gone(at(2)));
    await tell(shift, { kind: "missed", missed }, gone(at(2)));
    await tell(shift, ...aCall, gone(at(17)));
    const outcomes = (await shift.contacts()).map(({ outcome, why }) => [outcome, why]);
    expect(outcomes).toEqual([
      ["handled", null],
      ["missed", "rona"],
    ]);
    const { contacts } = await shift.history.contacts("agent-1", shift.day, true);
    expect(contacts.map(({ rang }) => rang)).toEqual([minute]);
  });

  it("was given up by the customer, handed on, helped in, or never reached", async () => {
    await tell(shift, taskAt(at(1), offered(at(1))), gone(at(2)));
    const two = { id: "c2", answeredAt: at(3) };
    await tell(shift, taskAt(at(3), connected(at(3)), two));
    const to = { kind: "agent", id: "bo" } as const;
    await tell(shift, asked("t", { kind: "task.transfer", taskId: "c2", to }));
    await tell(shift, taskAt(at(4), wrapup(at(4)), two), gone(at(5), "c2"));
    const consult = { role: "asked", stage: "talking", since: at(6), told: true } as const;
    const peer = { kind: "agent", id: "bo", name: "Bo" } as const;
    const asked3 = { id: "c3", consult: { ...consult, mediaId: "m", held: false, peer } };
    await tell(shift, taskAt(at(6), connected(at(6)), asked3), gone(at(7), "c3"));
    const out = { id: "c4", direction: "outbound" } as const;
    const mishap = { of: "outdial", reason: "CUSTOMER_BUSY", at: at(9) } as const;
    await tell(shift, taskAt(at(8), connected(at(8)), out));
    await tell(shift, taskAt(at(9), wrapup(at(9)), { ...out, mishap }), gone(at(9.5), "c4"));
    const found = (await shift.contacts()).map(({ outcome }) => outcome);
    expect(found).toEqual(["notReached", "helped", "handedOn", "gaveUp"]);
  });

  it("that a colleague took back before it was answered is no contact", async () => {
    const consult = { role: "asked", stage: "asking", since: at(1), told: true } as const;
    const peer = { kind: "agent", id: "bo", name: "Bo" } as const;
    const over = { consult: { ...consult, mediaId: null, held: false, peer } };
    await tell(shift, taskAt(at(1), offered(at(1)), over), gone(at(2)));
    expect(await shift.contacts()).toEqual([]);
  });

  it("goes on over a restart of the server, its hold with it", async () => {
    await tell(shift, ...aCall.slice(0, 4));
    await shift.stop();
    const again = new Shift(shift.store);
    await tell(again, ...sessionAt(at(15), "0", ["c1"], at(0)));
    await tell(again, ...aCall.slice(4), gone(at(18)));
    const [contact, ...others] = await again.contacts();
    expect(others).toEqual([]);
    expect(contact).toMatchObject({ began: at(10), held: minute, talked: 4 * minute });
    await again.stop();
  });

  it("ended out of sight: the record ends when it was last seen", async () => {
    await tell(shift, ...aCall.slice(0, 2));
    await shift.stop();
    vi.setSystemTime(at(300));
    const again = new Shift(shift.store);
    await again.tell(...sessionAt(at(300), "0"));
    expect(await again.contacts()).toMatchObject([{ outcome: "handled", ended: at(11) }]);
    await again.stop();
  });
});

describe("the earlier contacts of a customer", () => {
  const task = (number: string | null, id = "now") => ({ id, customer: { name: null, number } });
  beforeEach(() => tell(shift, ...sessionAt(at(0), "0"), ...aCall, gone(at(18))));

  it("are found by the same number, however it is written, in the organisation", async () => {
    const ask = (number: string | null, id?: string, orgId = "org-1") =>
      shift.history.earlier({ agentId: "agent-2", orgId }, task(number, id));
    const found = { contacts: [expect.objectContaining({ agent: "Ana Ibarra", own: false })] };
    expect(await ask("+351 210 000 221")).toEqual(found);
    for (const none of [ask("+351210000222"), ask(null), ask("+351210000221", "c1")]) {
      expect(await none).toEqual({ contacts: [] });
    }
    expect(await ask("+351210000221", "now", "org-2")).toEqual({ contacts: [] });
    const own = await shift.history.earlier(keeper, task("+351210000221"));
    expect(own.contacts).toMatchObject([{ own: true }]);
  });

  it("are not told apart where the number says too little", async () => {
    const call = (id: string) => [
      taskAt(at(20), connected(at(20)), { id, customer: { name: null, number: "anonymous" } }),
      gone(at(21), id),
    ];
    await tell(shift, ...call("x"), ...call("y"));
    expect(await shift.history.earlier(keeper, task("anonymous"))).toEqual({ contacts: [] });
  });

  it("stand in the store so that nobody reads a name or number there", async () => {
    const [stored] = await shift.store.past.between("agent-1", "contact", 0, at(99), 9);
    expect(JSON.stringify(stored)).not.toMatch(/351210000221|Leo/);
    expect(Buffer.from(stored?.sealed ?? []).toString("latin1")).not.toMatch(/351210|Leo|Billing/);
  });

  it("are found after a new key, and skipped without the old one", async () => {
    const [old, fresh] = [`${"a".repeat(42)}b`, `${"c".repeat(42)}d`];
    const rotated = new Shift(shift.store, `${fresh} ${old}`);
    expect((await rotated.history.earlier(keeper, task("+351210000221"))).contacts).toHaveLength(1);
    const lost = new Shift(shift.store, fresh);
    expect(await lost.contacts()).toEqual([]);
    expect([...rotated.trouble, ...lost.trouble]).toEqual([]);
    await Promise.all([rotated.stop(), lost.stop()]);
  });
});

describe("the times by state", () => {
  it("follow one another without a gap, contacts among them", async () => {
    await tell(shift, ...sessionAt(at(0), "lunch"), stateAt(at(5), "0"), ...aCall, gone(at(18)));
    vi.setSystemTime(at(20));
    expect(await shift.spans()).toEqual([
      ["lunch", 0, 5],
      ["available", 5, 10],
      ["ringing", 10, 11],
      ["engaged", 11, 16],
      ["wrapup", 16, 18],
      ["available", 18, 20],
    ]);
    const { times, contacts, averageTalked } = await shift.history.statistics("agent-1", shift.day);
    expect(times).toEqual({
      available: 7 * minute,
      idle: 5 * minute,
      ringing: minute,
      engaged: 5 * minute,
      wrapup: 2 * minute,
    });
    expect([contacts.handled, averageTalked]).toEqual([1, 4 * minute]);
  });

  it("are cut to the time asked for, and end at a sign-out", async () => {
    const out: Change = { kind: "signedOut", version: at(30), cause: null };
    await tell(shift, ...sessionAt(at(0), "0"), out);
    vi.setSystemTime(at(60));
    const { spans } = await shift.history.states("agent-1", { from: at(10), to: at(40) });
    expect(spans).toMatchObject([{ from: at(10), to: at(30), open: false }]);
  });

  it("say nothing of what nobody saw", async () => {
    await tell(shift, ...sessionAt(at(0), "0"));
    vi.setSystemTime(at(30));
    await shift.stop();
    vi.setSystemTime(at(300));
    const again = new Shift(shift.store);
    await again.tell(...sessionAt(at(300), "lunch", [], at(290)));
    vi.setSystemTime(at(301));
    expect(await again.spans()).toEqual([
      ["available", 0, 30],
      ["lunch", 290, 301],
    ]);
    await again.stop();
  });

  it("go on over a restart where WxCC says that nothing changed", async () => {
    await tell(shift, ...sessionAt(at(0), "0"));
    vi.setSystemTime(at(30));
    await shift.stop();
    vi.setSystemTime(at(40));
    const again = new Shift(shift.store);
    await again.tell(...sessionAt(at(40), "0", [], at(0)));
    expect(await again.spans()).toEqual([["available", 0, 40]]);
    await again.stop();
  });

  it("are as old as the line while it is lost", async () => {
    await tell(shift, ...sessionAt(at(0), "0"));
    vi.setSystemTime(at(10));
    await shift.tell({ kind: "link", link: { kind: "lost", since: at(10), why: "closed" } });
    vi.setSystemTime(at(20));
    await vi.advanceTimersByTimeAsync(10 * minute);
    await shift.history.settled();
    expect(await shift.spans()).toEqual([["available", 0, 10]]);
  });

  it("are written down while they last, should the process die", async () => {
    await tell(shift, ...sessionAt(at(0), "0"));
    await vi.advanceTimersByTimeAsync(11 * minute);
    await shift.history.settled();
    const dead = new Shift(shift.store);
    expect(await dead.spans()).toEqual([["available", 0, 10]]);
  });
});

it("keeps nothing where that is wished", async () => {
  const none = new Shift(undefined, undefined, 0);
  await tell(none, ...sessionAt(at(0), "0"), ...aCall, gone(at(18)));
  expect([await none.contacts(), await none.spans()]).toEqual([[], []]);
});

it("forgets what is older than it may be kept", async () => {
  await tell(shift, ...sessionAt(at(0), "0"), ...aCall, gone(at(18)));
  await shift.history.prune(at(17) + 30 * 24 * 60 * minute);
  expect(await shift.contacts()).toEqual([]);
});
