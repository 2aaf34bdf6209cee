import { emptyDesk, Report, type Desk, type Moment, type Task } from "@ringside/desk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { available, connected, deskWith, directory, now, taskIn } from "../desk.sample.ts";
import { redactorOf, wayOf } from "./redact.ts";

const base: Report = {
  format: "ringside-report",
  version: 1,
  at: now,
  words: "",
  build: { version: "0.1.0", script: "/assets/index.js" },
  browser: {
    userAgent: "Mozilla/5.0",
    languages: ["en"],
    timeZone: "UTC",
    width: 1440,
    height: 900,
    pixelRatio: 1,
    online: true,
    wants: [],
    lacks: [],
  },
  settings: {},
  me: {
    agent: { id: "a", name: "Marta Silva", email: "m@example.com" },
    orgId: "o",
    now,
    simulator: null,
  },
  directory,
  moments: [{ kind: "snapshot", at: now, desk: emptyDesk(now) }],
  requests: [],
};

/** All that a page may show of one customer, wherever it stands. */
function deskOf(name: string, number: string): Desk {
  const customer = { name, number };
  const task: Task = taskIn(connected, {
    customer,
    variables: [
      {
        name: "Account",
        label: "Account",
        type: "text",
        value: `${name} ${number}`,
        editable: true,
        secure: false,
      },
      {
        name: "Back",
        label: `Call ${number}`,
        type: "text",
        value: number,
        editable: true,
        secure: false,
      },
    ],
    others: [{ id: number, name, kind: "EpDn", inCall: true }],
    consult: {
      role: "asker",
      stage: "asking",
      since: 1,
      told: true,
      mediaId: null,
      held: false,
      peer: { kind: "number", id: number, name: number },
    },
    mishap: { of: "outdial", reason: `NO_ANSWER ${number}`, at: 1 },
  });
  return {
    ...deskWith(available, [task]),
    missed: { taskId: "c", why: "rona", customer, at: now },
    journeys: {
      c: [
        { kind: "dialled", at: now, who: number },
        { kind: "joined", at: now, who: name },
      ],
    },
    pops: [
      {
        id: "p",
        taskId: "c",
        at: now,
        links: [{ name: "CRM", url: `https://crm.example.com/?n=${encodeURIComponent(number)}` }],
        state: "opened",
      },
    ],
    happenings: [
      {
        id: `contact c ${now} ${number}`,
        at: now,
        what: { kind: "contact", taskId: "c", step: "offered", customer, other: name },
        cause: { kind: "failure", reason: `busy ${number}` },
        trackingId: "WX_1",
      },
    ],
    assist: {
      c: {
        lines: [
          { id: "l", who: "customer", text: `I am ${name}, ${number}`, final: true, at: now },
        ],
        suggestions: [],
        summaries: [],
      },
    },
    commands: {
      "click-0001": {
        id: "click-0001",
        command: { kind: "task.consult", taskId: "c", to: { kind: "number", id: number } },
        at: now,
        outcome: null,
        settledAt: null,
      },
    },
  };
}

const reportOf = (desk: Desk, more: readonly Moment[] = []): Report => ({
  ...base,
  moments: [{ kind: "snapshot", at: now, desk }, ...more],
});

/** Every text in it, keys as well. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [key, ...textsIn(held)]);
}

const aNumber = fc
  .tuple(fc.constantFrom("", "+"), fc.stringMatching(/^[2-9]\d{6,13}$/))
  .map(([plus, digits]) => plus + digits);
const aName = fc
  .tuple(fc.stringMatching(/^[A-Z][a-zé]{3,8}$/), fc.stringMatching(/^[A-Z][a-z]{3,9}x$/))
  .map((parts) => parts.join(" "));

describe("a report", () => {
  test("S12: has no run of a number's digits and no name, wherever the page had them", () => {
    fc.assert(
      fc.property(
        aName,
        aNumber,
        fc.constantFrom("", " ", "-", ")", ". "),
        (name, number, sign) => {
          const apart = Array.from(number).join(sign);
          const report = redactorOf(reportOf(deskOf(name, number)))(
            `${name} called from ${apart}, (${number})`,
          );
          const digits = number.replaceAll(/\D/g, "");
          const leaks = textsIn(report).filter(
            (text) =>
              text.replaceAll(/\D/g, "").includes(digits) ||
              text.toLowerCase().includes(name.toLowerCase()),
          );
          expect(leaks).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("has the same placeholder for the same number, however it is written, and another for another", () => {
    const desk = deskOf("Lea Martin", "+14085550102");
    const other = taskIn(connected, {
      id: "d",
      customer: { name: "lea martin", number: "14085550103" },
    });
    const written = redactorOf(reportOf({ ...desk, tasks: { ...desk.tasks, d: other } }));
    const { moments, words } = written("+1 (408) 555-0102 is Lea, 408-555-0199 is not");
    const [first] = moments;
    const tasks = first?.kind === "snapshot" ? first.desk.tasks : {};
    const { c, d } = tasks;
    expect(c?.customer.number).toMatch(/^number-\d$/);
    expect(c?.consult?.peer.id).toBe(c?.customer.number);
    expect(d?.customer.number).not.toBe(c?.customer.number);
    expect(d?.customer.name).toBe(c?.customer.name);
    expect(words).toMatch(
      new RegExp(`^${c?.customer.number} is ${c?.customer.name}, number-\\d+ is not$`),
    );
    expect(words).not.toContain(`${c?.customer.number} is not`);
  });

  test("masks values, addresses and what was said, and keeps what a contact is", () => {
    const report = redactorOf(reportOf(deskOf("Lea Martin", "+14085550102")))(
      "write to lea@example.com",
    );
    expect(JSON.stringify(report)).not.toMatch(/crm\.example|I am|lea@|Silva|m@example/);
    expect(report.words).toBe("write to •••");
    const [first] = report.moments;
    expect(first?.kind === "snapshot" && first.desk.tasks["c"]).toMatchObject({
      id: "c",
      channel: "telephony",
      queue: { name: "Billing" },
      phase: connected,
      variables: [{ name: "Account", value: "•••" }, { name: "Back" }],
    });
    expect(report.directory?.idleCodes).toEqual(directory.idleCodes);
  });

  test("takes no time for a number", () => {
    const id = `state lunch ${now}`;
    const happened: Moment = {
      kind: "change",
      at: now,
      sent: now,
      change: {
        kind: "happened",
        happening: {
          id,
          at: now,
          what: { kind: "state", availability: "idle", auxCodeId: "lunch" },
          cause: { kind: "unsaid" },
          trackingId: "notifs_1b2c3d4e-1111-4222-8333-4444a5556666",
        },
      },
    };
    expect(redactorOf(reportOf(emptyDesk(now), [happened]))("").moments[1]).toEqual(happened);
  });
});

/** Every place of the schema that holds a text, and whether any text will do. */
function places(schema: unknown, field = "", within = ""): { place: string; free: boolean }[] {
  const { properties, items, anyOf, oneOf, additionalProperties, ...own } = Part.parse(schema);
  const branches = [...(anyOf ?? []), ...(oneOf ?? [])].flatMap((one) =>
    places(one, field, within),
  );
  const inner = Object.entries(properties ?? {}).flatMap(([key, one]) => places(one, key, field));
  const held =
    typeof additionalProperties === "object" ? places(additionalProperties, "", field) : [];
  const each = items === undefined ? [] : places(items, field, within);
  const isText = [own.type].flat().includes("string");
  const free = own.enum === undefined && own.const === undefined;
  const here = isText ? [{ place: `${within}.${field}`, free }] : [];
  return [...branches, ...inner, ...held, ...each, ...here];
}

const Part = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.unknown().optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
});

describe("each text that a report may hold", () => {
  const { me, directory: Directory, moments } = Report.shape;
  const all = [me, Directory, moments].flatMap((part) =>
    places(z.toJSONSchema(part, { unrepresentable: "any", reused: "inline" })),
  );

  test("is decided upon: kept where it is a word of a list, masked only on purpose", () => {
    expect(all.length).toBeGreaterThan(100);
    for (const { place, free } of all) {
      const [within = "", field = ""] = place.split(".");
      const way = wayOf(field, within);
      if (!free) expect([place, way]).toEqual([place, "keep"]);
      else if (way === "mask") expect(masks, place).toContain(field);
    }
  });
});

/** What is masked on purpose; all else that is, was forgotten. */
const masks = ["value", "was", "text", "url", "reasons", "panelUrl"];
