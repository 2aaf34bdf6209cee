import { describe, expect, it } from "vitest";
import { WxccError } from "../errors.ts";
import { json, serve, type Seen } from "../testing/server.sample.ts";
import { thrown } from "../testing/thrown.sample.ts";
import { createWxcc } from "./wxcc.ts";

async function configAt(answer: (seen: Seen) => unknown) {
  const upstream = await serve((seen, response) => json(response, 200, answer(seen)));
  const { url } = upstream;
  const hosts = { wxcc: url, webex: url, idbroker: url };
  const { config } = createWxcc({ hosts, orgId: "org-1", token: () => "t_c_o" });
  return { config, seen: upstream.seen };
}

const paths = (seen: readonly Seen[]) => seen.map(({ url }) => `${url.pathname}${url.search}`);
const team = (id: string) => ({ id, name: `Team ${id}` });
const pageOf = (seen: Seen) => Number(seen.url.searchParams.get("page"));

describe("reads of one", () => {
  it("asks where WxCC's documentation says", async () => {
    const { config, seen } = await configAt(({ url }) =>
      url.pathname.includes("/user/")
        ? { ciUserId: "a1", agentProfileId: "p1", deafultDialledNumber: "+1", unknown: true }
        : { id: "p1" },
    );
    expect(await config.user("a1")).toMatchObject({ teamIds: [], deafultDialledNumber: "+1" });
    expect(await config.desktopProfile("p1")).toMatchObject({ autoWrapUp: false });
    await config.site("s1");
    await config.organization();
    expect(paths(seen)).toEqual([
      "/organization/org-1/user/by-ci-user-id/a1",
      "/organization/org-1/agent-profile/p1",
      "/organization/org-1/site/s1",
      "/organization/org-1",
    ]);
  });

  it("takes the first row of the settings, and misses it when there is none", async () => {
    let data = [{ webRtcEnabled: true }];
    const { config, seen } = await configAt(() => ({ meta: {}, data }));
    expect(await config.organizationSetting()).toEqual({ webRtcEnabled: true });
    expect(paths(seen)).toEqual(["/organization/org-1/v2/organization-setting?agentView=true"]);
    data = [];
    expect(await thrown(WxccError, config.tenantConfiguration())).toMatchObject({
      code: "badAnswer",
    });
  });

  it("reads the dial plans as a bare array, row by row", async () => {
    let rows: unknown = [{ id: "d1", regularExpression: "^1" }];
    const { config } = await configAt(() => rows);
    expect(await config.dialPlans()).toEqual(rows);
    for (rows of [{ data: [] }, [{ id: "d1" }]]) {
      expect(await thrown(WxccError, config.dialPlans())).toMatchObject({ code: "badAnswer" });
    }
  });
});

describe("lists", () => {
  it("are walked to the page that says it is the last", async () => {
    const { config, seen } = await configAt((one) => ({
      meta: { page: pageOf(one), totalPages: 3 },
      data: [team(`t${pageOf(one)}`)],
    }));
    const teams = await config.teams(["t0"]);
    expect(teams.map(({ id }) => id)).toEqual(["t0", "t1", "t2"]);
    expect(seen.map(pageOf)).toEqual([0, 1, 2]);
  });

  it("are walked to the last record, also when WxCC gives smaller pages than asked", async () => {
    const { config, seen } = await configAt((one) => ({
      meta: { totalRecords: 5 },
      data: [team("a"), team("b")].slice(0, pageOf(one) === 2 ? 1 : 2),
    }));
    expect(await config.queues()).toHaveLength(5);
    expect(seen).toHaveLength(3);
  });

  it("without any count end at the first page that is not full", async () => {
    const full = Array.from({ length: 100 }, (_, i) => team(`t${i}`));
    const { config } = await configAt((one) => ({ data: pageOf(one) < 2 ? full : [team("last")] }));
    expect(await config.queues()).toHaveLength(201);
  });

  it("end at an empty page, whatever the counts promise", async () => {
    const { config, seen } = await configAt(() => ({ meta: { totalPages: 9 }, data: [] }));
    expect(await config.queues()).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it("without end are given up", async () => {
    const { config, seen } = await configAt(() => ({
      meta: { totalPages: 1e9 },
      data: [team("again")],
    }));
    expect(await thrown(WxccError, config.queues())).toMatchObject({ code: "badAnswer" });
    expect(seen).toHaveLength(100);
  });

  it("of codes ask for what a desktop uses", async () => {
    const code = { id: "c", name: "Lunch", workTypeCode: "IDLE_CODE" };
    const { config, seen } = await configAt(() => ({ data: [code] }));
    expect(await config.auxiliaryCodes()).toMatchObject([{ active: true, defaultCode: false }]);
    expect(seen[0]?.url.searchParams.get("attributes")).toContain("workTypeCode");
  });

  it("of teams are filtered by id, fifty at a time, and not asked for none", async () => {
    const { config, seen } = await configAt(() => ({ meta: { totalPages: 1 }, data: [team("x")] }));
    expect(await config.teams([])).toEqual([]);
    expect(seen).toEqual([]);
    await config.teams(Array.from({ length: 51 }, (_, i) => `t${i}`));
    const filters = seen.map(({ url }) => url.searchParams.get("filter"));
    expect(filters[0]).toMatch(/^id=in=\("t0","t1",.*"t49"\)$/);
    expect(filters[1]).toBe('id=in=("t50")');
  });

  it("of teams take no id that could end the filter", async () => {
    const { config, seen } = await configAt(() => ({ data: [] }));
    const error = await thrown(WxccError, config.teams(['x") or (id=="y']));
    expect(error.code).toBe("badRequest");
    expect(seen).toEqual([]);
  });
});
