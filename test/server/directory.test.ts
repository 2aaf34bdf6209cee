import { Directory, Problem } from "@ringside/desk";
import { afterEach, beforeEach, expect, it } from "vitest";
import { House } from "./house.ts";

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
