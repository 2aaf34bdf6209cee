import { Directory, Problem } from "@ringside/desk";
import { afterEach, beforeEach, expect, it } from "vitest";
import { House, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

it.each([
  ["config.user", 403, 403, "forbidden"],
  ["config.desktopProfile", 404, 404, "noProfile"],
  ["config.teams", 400, 503, "directoryUnavailable"],
  ["config.auxiliaryCodes", 503, 503, "directoryUnavailable"],
])("says why it cannot be read, when %s answers %i", async (operation, status, answer, code) => {
  house.fault(operation, { kind: "status", status }, 99);
  const browser = await house.signIn();
  const response = await browser.get("/api/directory");
  expect(Problem.parse(await response.json())).toMatchObject({
    status: answer,
    code,
    trackingId: expect.stringMatching(/./),
    retryAfter: expect.any(Number),
  });
  await house.simulator.inject({ method: "DELETE", url: "/_sim/faults" });
  Directory.parse(await (await browser.get("/api/directory")).json());
});

it("says how long WxCC asks to wait", async () => {
  house.fault("config.user", { kind: "status", status: 429, retryAfter: 17 }, 99);
  const browser = await house.signIn();
  const response = await browser.get("/api/directory");
  expect(Problem.parse(await response.json())).toMatchObject({
    code: "rateLimited",
    retryAfter: 17,
  });
});

it("costs three requests of WxCC's at most to sign in, once colleagues have", async () => {
  const { people } = house.simulator.organisation;
  type Person = (typeof people)[number];
  const like = (of: (one: Person) => unknown, me: Person) =>
    people.some((one) => one !== me && String(of(one)) === String(of(me)));
  const last = people.find(
    (one) => like(({ teamIds }) => teamIds, one) && like((all) => all.desktopProfileId, one),
  );
  if (!last) throw new Error("nobody shares team and profile with others");
  for (const { id } of people.filter((one) => one !== last)) {
    await (await house.signIn(id)).get("/api/directory");
  }
  const before = house.simulator.requests.length;
  const feed = await house.feed(await house.signIn(last.id));
  await until(feed, ({ link }) => link.kind === "live");
  const asked = house.simulator.requests
    .slice(before)
    .filter(({ agentId }) => agentId === last.id)
    .map(({ operation }) => operation ?? "");
  expect(asked.toSorted()).toEqual(["agents.reload", "config.user", "notification.subscribe"]);
});
