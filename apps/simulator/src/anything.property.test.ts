import { decode, SubscribeResponse } from "@ringside/contract";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Desktop } from "./desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "./index.ts";

/** What is sent: mostly what makes sense, with anything at all in between. */
const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined));
const odd = <T>(sane: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: sane }, { weight: 1, arbitrary: anything });
const record = (fields: Record<string, fc.Arbitrary<unknown>>) => odd(fc.record(fields));
const teamId = fc.constantFrom(...harbour.people.flatMap(({ teamIds }) => teamIds));
const reason = odd(fc.string({ maxLength: 140 }));
const station = record({
  dialNumber: odd(fc.constantFrom("1001", "1002", "+14085550101")),
  teamId: odd(teamId),
  roles: odd(fc.constant(["agent"])),
  deviceType: odd(fc.constantFrom("EXTENSION", "AGENT_DN")),
});
const code = odd(fc.constantFrom("0", harbour.idleCodes[2]?.id));
const state = fc.constantFrom("Available", "Idle");
const destination = {
  to: odd(fc.constantFrom(fixedId("agent", 2), fixedId("queue", 1), "+14085550170")),
  destinationType: odd(fc.constantFrom("agent", "queue", "dialNumber", "entryPoint")),
};
const bodies: Record<string, fc.Arbitrary<unknown>> = {
  "POST /v1/agents/login": station,
  "PUT /v1/agents/logout": record({ logoutReason: reason }),
  "PUT /v1/agents/session/state": record({ state: odd(state), auxCodeId: code }),
  "POST /v1/agents/reload": anything,
  "POST /v1/agents/buddyList": record({
    agentProfileId: reason,
    mediaType: odd(fc.constant("telephony")),
  }),
  "POST /v1/tasks": record({
    destination: odd(fc.constant("+14085550170")),
    entryPointId: odd(fc.constant(fixedId("entryPoint", 9))),
    mediaType: odd(fc.constant("telephony")),
    outboundType: odd(fc.constantFrom("OUTDIAL", "CALLBACK")),
    origin: odd(fc.constant("+14085550190")),
  }),
  "POST /v1/tasks/TASK/hold": record({ mediaResourceId: odd(fc.constant("TASK")) }),
  "POST /v1/tasks/TASK/unhold": record({ mediaResourceId: odd(fc.constant("TASK")) }),
  "POST /v1/tasks/TASK/reject": record({ mediaResourceId: odd(fc.constant("TASK")) }),
  "POST /v1/tasks/TASK/accept": anything,
  "POST /v1/tasks/TASK/assign": anything,
  "PATCH /v1/tasks/TASK": record({ attributes: odd(fc.constant({ Tier: "Gold" })) }),
  "POST /v1/tasks/TASK/transfer": record(destination),
  "POST /v1/tasks/TASK/consult": record({ ...destination, holdParticipants: odd(fc.boolean()) }),
  "POST /v1/tasks/TASK/consult/accept": anything,
  "POST /v1/tasks/TASK/cancelCtq": record({ queueId: odd(fc.constant(fixedId("queue", 1))) }),
  "POST /v1/tasks/TASK/consult/conference": record(destination),
  "POST /v1/tasks/TASK/conference/exit": anything,
  "POST /v1/tasks/TASK/conference/transfer": anything,
  [`POST /v1/tasks/TASK/conference/participants/${fixedId("agent", 2)}/drop`]: anything,
  "POST /_sim/calls/TASK/answer": fc.constant(undefined),
  "POST /v1/tasks/TASK/consult/end": odd(fc.constant({})),
  "POST /v1/tasks/TASK/consult/transfer": record(destination),
  "POST /v1/tasks/TASK/record/pause": anything,
  "POST /v1/tasks/TASK/record/resume": record({ autoResumed: odd(fc.boolean()) }),
  "POST /v1/tasks/TASK/end": anything,
  "POST /v1/tasks/TASK/wrapup": record({
    auxCodeId: odd(fc.constant(harbour.wrapUpCodes[0]?.id)),
    wrapUpReason: reason,
  }),
  "POST /v1/dialer/campaign/Spring/preview-task/TASK/accept": anything,
  "POST /v1/dialer/campaign/Spring/preview-task/TASK/skip": anything,
  "POST /v1/dialer/campaign/Spring/preview-task/TASK/remove": anything,
  "POST /_sim/campaigns": record({
    name: odd(fc.constant("Spring")),
    leads: odd(fc.constant([{ number: "+14085550171" }, { number: "+14085550172" }])),
    autoAction: odd(fc.constantFrom("accept", "skip", "remove")),
    offerSeconds: odd(fc.constant(5)),
  }),
  "POST /_sim/calls": record({
    agentId: odd(fc.constant(fixedId("agent", 1))),
    channel: odd(fc.constantFrom("telephony", "telephony", "chat", "email")),
  }),
  "POST /_sim/calls/TASK/hangup": fc.constant(undefined),
  "POST /_sim/calls/TASK/preview/accept": anything,
  "POST /_sim/calls/TASK/preview/skip": anything,
  "POST /_sim/calls/TASK/say": record({
    role: odd(fc.constantFrom("caller", "agent")),
    text: odd(fc.constant("Hello?")),
  }),
  "POST /_sim/calls/TASK/monitor": record({
    supervisorId: odd(fc.constantFrom(fixedId("agent", 1), fixedId("agent", 21))),
  }),
  "POST /_sim/calls/TASK/monitor/bargeIn": anything,
  "POST /_sim/clock/advance": record({ ms: odd(fc.nat({ max: 20_000 })) }),
};

const request = fc.oneof(
  ...Object.entries(bodies).map(([line, body]) =>
    fc.record({ line: fc.constant(line), body, agent: fc.nat({ max: 1 }) }),
  ),
);

interface Sent {
  readonly line: string;
  readonly body: unknown;
  readonly agent: number;
}

let simulator: Simulator;
const desktops: Desktop[] = [];

beforeAll(async () => {
  simulator = await createSimulator({ clock: "virtual" });
});
afterAll(() => simulator.close());
beforeEach(async () => {
  for (const number of [1, 2]) {
    const desktop = new Desktop(simulator);
    await desktop.signIn(fixedId("agent", number));
    desktops.push(desktop);
  }
});

/** Sends a request without a network, in the name of one of the two agents. */
async function send({ line, body, agent }: Sent) {
  const { tasks } = simulator.world();
  const [method = "", url = ""] = line.split(" ");
  const task = tasks[0]?.id ?? fixedId("queue", 1);
  const payload = JSON.stringify(body)?.replaceAll("TASK", task);
  return simulator.inject({
    method: method === "PUT" || method === "PATCH" ? method : "POST",
    url: url.replaceAll("TASK", task),
    headers: {
      authorization: `Bearer ${desktops[agent]?.token}`,
      ...(payload !== undefined && { "content-type": "application/json" }),
    },
    ...(payload !== undefined && { payload }),
  });
}

test("whatever is sent, nothing breaks, and all that is told can be read", async () => {
  const statuses = new Set<number>();
  const told = new Set<string>();
  const heard = (text: string) => {
    const one = decode(text);
    expect(one.kind).not.toBe("unknown");
    told.add(one.kind === "task" ? one.event : one.kind);
  };
  for (const desktop of desktops) {
    const { body } = await desktop.call("POST", "/v1/notification/subscribe", { force: true });
    simulator.connect(SubscribeResponse.parse(body).webSocketUrl).onMessage(heard);
  }
  const story = fc.array(request, { minLength: 20, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(story, async (requests) => {
      for (const one of requests) {
        const { statusCode } = await send(one);
        statuses.add(statusCode);
        expect(statusCode).toBeLessThan(500);
        expect(simulator.violations()).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 202, 400]));
  const far = ["welcome", "loggedIn", "stateChanged", "AgentOfferContact", "AgentContactAssigned"];
  expect([...told]).toEqual(expect.arrayContaining(far));
  expect(told).not.toContain("undecodable");
}, 120_000);
