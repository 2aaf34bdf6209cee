import {
  AddressBookEntry,
  AuxiliaryCode,
  DesktopLogin,
  DesktopProfile,
  DialNumber,
  DialPlan,
  EntryPoint,
  GlobalVariable,
  OutdialAniEntry,
  pageOf,
  Queue,
  Site,
  Team,
  User,
  UserDesktopLogin,
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
    ["/v2/entry-point", EntryPoint],
    ["/v2/dial-number", DialNumber],
    ["/v2/cad-variable", GlobalVariable],
    [`/v2/address-book/${harbour.addressBook.id}/entry`, AddressBookEntry],
    [`/v2/outdial-ani/${harbour.outdialAni.id}/entry`, OutdialAniEntry],
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

test.each([
  ['(name=="Sales";active==true),name=="Customer Care"', ["Customer Care", "Sales"]],
  ['name=="Sales" or name=="Customer Care" and active==false', ["Sales"]],
  ["name==*a*", ["Customer Care", "Sales", "Technical Support"]],
  ["name==C*r*e", ["Customer Care"]],
  ["name=gt='Sales'", ["Technical Support"]],
  ["name<Sales", ["Customer Care"]],
  [`userId==${fixedId("agent", 5)}`, ["Customer Care", "Sales"]],
  ["siteName=out=(Lisbon)", ["Sales"]],
])("the filter %s finds %j", async (filter, expected) => {
  expect(await names(`/v2/team?filter=${encodeURIComponent(filter)}`)).toEqual(expected);
});

test("a filter with many stars and many brackets is answered at once", async () => {
  const stars = `name==${"*a".repeat(2_000)}`;
  expect(await names(`/v2/team?filter=${encodeURIComponent(stars)}`)).toEqual([]);
  const brackets = `${"(".repeat(2_000)}id==x`;
  const answer = await desktop.config(`/v2/team?filter=${encodeURIComponent(brackets)}`);
  expect(answer.status).toBe(400);
});

test("a bare list holds the same rows as its pages, and each row is there by its id", async () => {
  const schema = z.array(z.looseObject({ id: z.string(), organizationId: z.string() }));
  for (const path of ["team", "user", "skill", "contact-service-queue"]) {
    const bare = schema.parse((await desktop.config(`/${path}`)).body);
    const { body } = await desktop.config(`/v2/${path}`);
    expect(body).toMatchObject({ data: bare });
    expect((await desktop.config(`/${path}/${bare[0]?.id}`)).body).toEqual(bare[0]);
    expect((await desktop.config(`/${path}?page=1&pageSize=1`)).body).toEqual([bare[1]]);
  }
});

test("newer clients read all of it at once", async () => {
  const login = DesktopLogin.parse((await desktop.config("/desktop-login")).body);
  expect(login.organization).toEqual((await desktop.config("")).body);
  const path = `/v2/user/by-ci-user-id/${fixedId("agent", 1)}/desktop-login`;
  const { user, agentProfile } = UserDesktopLogin.parse((await desktop.config(path)).body);
  expect(agentProfile["id"]).toBe(User.parse(user).agentProfileId);
  expect((await desktop.config("/v2/user/by-ci-user-id/nobody/desktop-login")).status).toBe(404);
});

test("what a profile or a supervisor may see is cut down to that", async () => {
  const home = new Desktop(simulator);
  await home.signIn(fixedId("agent", 4));
  const codes = pageOf(AuxiliaryCode).parse(
    (await home.config("/v2/auxiliary-code?desktopProfileFilter=true")).body,
  );
  const idle = codes.data.filter(({ workTypeCode }) => workTypeCode === "IDLE_CODE");
  expect(idle.map(({ name }) => name)).toEqual(["Getting ready", "Break", "Lunch"]);
  const led = async (of: Desktop) =>
    pageOf(User).parse((await of.config("/v2/user?supervisorManagedAgentsOnly=true")).body).data;
  expect(await led(home)).toEqual([]);
  const supervisor = new Desktop(simulator);
  await supervisor.signIn(fixedId("agent", 12));
  const names = (await led(supervisor)).map(({ firstName }) => firstName);
  expect(names).toContain("Emre");
  expect(names).not.toContain("Inês");
});

test.each(["/v2/team?filter=id~x", "/v2/team?page=-1", "/v2/team?page=a"])(
  "%s is a bad request",
  async (path) => {
    expect((await desktop.config(path)).status).toBe(400);
  },
);

test("a search names the fields that it is for, or none", async () => {
  const search = (words: string) =>
    names(`/v2/contact-service-queue?search=${encodeURIComponent(words)}`);
  expect(await search('"invoices"')).toEqual(["Billing"]);
  expect(await search('field=="name";value=="invoices"')).toEqual([]);
  expect(await search('fields=in=("name","description");value=="invoices"')).toEqual(["Billing"]);
});

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
