import {
  AuxiliaryCode,
  DesktopProfile,
  DialPlan,
  pageOf,
  Queue,
  Site,
  Team,
  User,
} from "@ringside/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { Desktop } from "../../desktop.sample.ts";
import { createSimulator, fixedId, harbour, type Simulator } from "../../index.ts";

let simulator: Simulator;
let desktop: Desktop;

beforeAll(async () => {
  simulator = await createSimulator({ clock: "virtual" });
  desktop = new Desktop(simulator);
  await desktop.signIn(fixedId("agent", 1));
});
afterAll(() => simulator.close());

const names = async (path: string): Promise<string[]> => {
  const { body } = await desktop.config(path);
  return pageOf(z.looseObject({ name: z.string().default("") }))
    .parse(body)
    .data.map(({ name }) => name);
};

test("a desktop reads all it needs at the start, in the contract's shapes", async () => {
  const user = User.parse(
    (await desktop.config(`/user/by-ci-user-id/${fixedId("agent", 1)}`)).body,
  );
  expect(user).toMatchObject({ firstName: "Ana", deafultDialledNumber: "+14085550101" });
  const profile = await desktop.config(`/agent-profile/${user.agentProfileId}`);
  expect(DesktopProfile.parse(profile.body).loginVoiceOptions).toContain("EXTENSION");
  Site.parse((await desktop.config(`/site/${user.siteId}`)).body);
  const rows = (schema: z.ZodType) => pageOf(schema).extend({ data: z.array(schema).min(1) });
  for (const [path, schema] of [
    ["/v2/team", Team],
    ["/v2/auxiliary-code", AuxiliaryCode],
    ["/v2/contact-service-queue", Queue],
  ] as const)
    rows(schema).parse((await desktop.config(path)).body);
  z.array(DialPlan)
    .min(2)
    .parse((await desktop.config("/dial-plan?agentView=true")).body);
  for (const path of ["", "/v2/organization-setting", "/v2/tenant-configuration", "/v2/ai-feature"])
    expect((await desktop.config(path)).status).toBe(200);
});

test("pages are numbered from 0, and say how many there are", async () => {
  const { body } = await desktop.config("/v2/auxiliary-code?page=1&pageSize=5");
  expect(body).toMatchObject({
    meta: { page: 1, pageSize: 5, totalPages: 4, totalRecords: 20 },
    data: [{}, {}, {}, {}, {}],
  });
  expect(await names("/v2/auxiliary-code?page=9&pageSize=5")).toEqual([]);
});

test("a filter takes values with quotes and without", async () => {
  const [one, two] = [fixedId("team", 1), fixedId("team", 2)];
  for (const list of [`(${one},${two})`, `("${one}","${two}")`])
    expect(await names(`/v2/team?filter=id=in=${encodeURIComponent(list)}`)).toEqual([
      "Customer Care",
      "Sales",
    ]);
  expect(await names(`/v2/team?filter=id=="${one}"`)).toEqual(["Customer Care"]);
  expect(await names(`/v2/team?filter=id!="${one}";active==true`)).toHaveLength(2);
  expect(await names(`/v2/team?filter=name=="Sales",id=="${one}"`)).toHaveLength(2);
});

test.each(["/v2/team?filter=id~x", "/v2/team?page=-1", "/v2/team?page=a"])(
  "%s is a bad request",
  async (path) => {
    expect((await desktop.config(path)).status).toBe(400);
  },
);

test("rows are searched, sorted and cut down to what is asked for", async () => {
  expect(await names("/v2/contact-service-queue?search=bill")).toEqual(["Billing"]);
  expect(await names("/v2/contact-service-queue?sort=name,DESC")).toEqual(
    harbour.queues
      .map(({ name }) => name)
      .toSorted()
      .toReversed(),
  );
  const { body } = await desktop.config("/v2/team?attributes=id,name&pageSize=1");
  expect(body).toMatchObject({ data: [{ id: fixedId("team", 1), name: "Customer Care" }] });
  expect(JSON.stringify(body)).not.toContain("siteId");
});

test("an unknown id is not found, another organisation's books stay closed", async () => {
  expect((await desktop.config("/site/nowhere")).status).toBe(404);
  const other = await desktop.call("GET", `/organization/${fixedId("organisation", 2)}/v2/team`);
  expect(other.status).toBe(403);
});
