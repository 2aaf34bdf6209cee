import { afterEach, describe, expect, test } from "vitest";
import { createSimulator, fixedId, type Simulator } from "../index.ts";
import { pack, unpack } from "./pack.ts";
import { readOrganisation } from "./organisation.ts";
import { seal, unseal } from "./seal.ts";

const open: Simulator[] = [];
const start = async (options: Parameters<typeof createSimulator>[0]) => {
  const simulator = await createSimulator({ clock: "virtual", listen: false, ...options });
  open.push(simulator);
  return simulator;
};
afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close();
});

test("maps and sets go into JSON and come out again", () => {
  const value = { a: new Map([["x", [1, new Set(["y"])]]]), b: [null, { c: new Map() }] };
  expect(unpack(JSON.parse(JSON.stringify(pack(value))))).toEqual(value);
});

describe("a saved world", () => {
  test(
    "goes on elsewhere as it would have here: the same facts, ids and times included",
    { timeout: 30_000 },
    async () => {
      const here = await start({ scenario: "busy-hour", seed: "tide" });
      here.fault({ operation: "tasks.*", effect: { kind: "status", status: 503 }, count: 3 });
      here.advance(300_000);
      const file = here.export();
      const there = await start({ world: file, seed: "another" });
      expect(there.world()).toEqual(here.world());
      expect(JSON.stringify(there.facts) === JSON.stringify(here.facts)).toBe(true);
      const [from] = [here.facts.at(-1)?.seq ?? 0];
      const after = (one: Simulator) => one.facts.filter(({ seq }) => seq > from);
      for (const one of [here, there]) one.advance(300_000);
      expect(after(there).length).toBeGreaterThan(50);
      expect(JSON.stringify(after(there)) === JSON.stringify(after(here))).toBe(true);
      expect((await there.inject({ url: "/_sim/faults" })).json()).toMatchObject({
        faults: [{ operation: "tasks.*", count: 3 }],
      });
      expect((await there.inject({ url: "/_sim/scenario" })).body).toContain("Busy hour");
    },
  );

  test("is saved and taken by the control API", async () => {
    const simulator = await start({});
    const id = simulator.place();
    const { body } = await simulator.inject({ url: "/_sim/world/file" });
    simulator.reset();
    expect(simulator.world().tasks).toEqual([]);
    const sent = { method: "PUT", url: "/_sim/world/file", payload: JSON.parse(body) } as const;
    expect((await simulator.inject(sent)).statusCode).toBe(204);
    expect(simulator.world().tasks).toMatchObject([{ id }]);
    expect(body).not.toContain("wxsim");
  });

  test("leaves nobody connected: whoever was has the grace to come back", async () => {
    const simulator = await start({});
    simulator.automate(fixedId("agent", 1));
    const file = simulator.export();
    const { agents } = (await start({ world: file })).world();
    expect(agents[0]).toMatchObject({ doing: "Available", sockets: 0 });
  });

  test("that was changed, is something else or of another organisation is refused", async () => {
    const simulator = await start({});
    simulator.place();
    const file = simulator.export();
    const put = async (payload: object) =>
      simulator.inject({ method: "PUT", url: "/_sim/world/file", payload });
    const changed = await put(
      JSON.parse(file.replace('"phase":{"kind":"queued"', '"phase":{"kind":"lost"')),
    );
    expect(changed).toMatchObject({
      statusCode: 400,
      body: expect.stringContaining("was changed"),
    });
    expect((await put({ hello: 1 })).body).toContain("This is no ringside world");
    const other = await start({ world: "organisation: { name: Other }" });
    expect((await put(JSON.parse(other.export()))).body).toContain("of another organisation");
    expect(() => unseal("ringside recording", seal("ringside world", 1))).toThrow(
      "no ringside recording",
    );
    expect(simulator.violations()).toEqual([]);
    expect(simulator.world().tasks).toHaveLength(1);
  });
});

describe("an organisation of one's own", () => {
  const mine = `organisation:
  name: Tide & Co
  teams: [Front, Back]
  agents:
    - Rui Costa
    - { name: Lea Martin, teams: [Back], email: lea@tide.example }
    - { name: Max Berg, teams: [Front, Back], supervisor: true }
  queues:
    - Repairs
    - { name: Letters, channel: email, teams: [Back] }
  idleCodes: [Coffee, Lunch]
  wrapUpCodes: [Done]
`;

  test("is made of names", async () => {
    const simulator = await start({ world: mine });
    const { agents } = simulator.world();
    expect(agents.map(({ name }) => name)).toEqual(["Rui Costa", "Lea Martin", "Max Berg"]);
    expect(simulator.organisation).toMatchObject({
      name: "Tide & Co",
      people: [
        { email: "rui.costa@harbour.example" },
        { email: "lea@tide.example" },
        { supervisor: true },
      ],
      wrapUpCodes: [{ name: "Done", isDefault: true }],
    });
    simulator.automate(fixedId("agent", 2));
    simulator.place({ queueId: fixedId("queue", 2) });
    simulator.advance(900_000);
    expect(
      simulator.facts.some((fact) => fact.kind === "contact" && fact.what === "wrappedUp"),
    ).toBe(true);
    expect(simulator.violations()).toEqual([]);
  });

  test("may have as many made-up agents as one wants, and Harbour Goods' queues", async () => {
    const simulator = await start({
      world: "organisation: { agents: 200 }",
      scenario:
        "name: Hours\nagents: [{ who: everybody }]\ncustomers:\n  - { queue: Billing, arrive: { perHour: 60 } }\n",
    });
    simulator.advance(600_000);
    const { agents } = simulator.world();
    expect(agents.filter(({ station }) => station)).toHaveLength(200);
  });

  test.each([
    [
      "organisation: { colour: blue }",
      /Line 1, column 17: there is nothing called colour here: write one of name/,
    ],
    [
      "organisation:\n  agents:\n    - { name: A, teams: [Nowhere] }",
      /Line 3, column 26: .*no team "Nowhere": write one of Customer Care/,
    ],
    ["organisation: { agents: 9000 }", /Line 1, column 25: agents: write up to 5000/],
    ["organisation:\n  queues:\n    - { name: A, channel: fax }", /Line 3, column 27: channel: /],
  ])("%j is refused, with its place", (text, said) =>
    expect(() => readOrganisation(text)).toThrow(said),
  );
});
