import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { House, until } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

async function metrics(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${house.server.opsPort}/metrics`)).text();
}

/** The value of a metric with these labels. */
async function valueOf(name: string): Promise<number> {
  const line = (await metrics()).split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

it("tells how many requests may go to WxCC at once, and that fewer may once some went", async () => {
  expect(await valueOf("ringside_budget_left")).toBe(15);
  await house.atWork();
  const left = await valueOf("ringside_budget_left");
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left).toBeLessThan(14);
});

it("counts a day's work: agents, tabs, sockets, events, commands, calls, refreshes", async () => {
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  await browser.ask({ kind: "task.hold", taskId });
  await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
  expect(await valueOf('ringside_agents{link="live"}')).toBe(1);
  expect(await valueOf("ringside_tabs")).toBe(1);
  expect(await valueOf("ringside_sessions")).toBe(1);
  expect(await valueOf("ringside_upstream_sockets")).toBe(1);
  expect(await valueOf("ringside_event_latency_seconds_count")).toBeGreaterThan(3);
  expect(await valueOf('ringside_commands_total{command="task.hold",outcome="done"}')).toBe(1);
  expect(await valueOf('ringside_command_seconds_count{outcome="done"}')).toBe(3);
  const holds = 'ringside_wxcc_call_seconds_count{operation="tasks.hold",outcome="done"}';
  expect(await valueOf(holds)).toBe(1);
  expect(await valueOf('ringside_sign_ins_total{outcome="done"}')).toBe(1);
  const { id, firstName, lastName, extension } = house.person();
  const labels = (await metrics()).match(/^\w+\{.*\}/gm)?.join() ?? "";
  for (const personal of [id, firstName, lastName, extension, taskId])
    expect(labels).not.toContain(personal);
});

it("counts a refused command, and nobody once they have signed out", async () => {
  const { browser } = await house.atWork();
  house.fault("agents.state", { kind: "status", status: 403 });
  expect((await browser.ask({ kind: "state.set", auxCodeId: "0" })).status).toBe(403);
  expect(await valueOf('ringside_commands_total{command="state.set",outcome="refused"}')).toBe(1);
  expect((await browser.change("POST", "/auth/signout", {})).status).toBe(200);
  expect(await valueOf('ringside_agents{link="live"}')).toBe(0);
  expect(await valueOf("ringside_upstream_sockets")).toBe(0);
});

it("gives every line of a request its id", async () => {
  await house.atWork();
  const lines = house.log.split("\n").filter(Boolean);
  const read = lines.map((line): Record<string, unknown> => JSON.parse(line));
  const command = read.find((line) => line["operation"] === "agents.login");
  const answered = read.filter((line) => line["requestId"] === command?.["requestId"]);
  expect(answered.map((line) => line["msg"])).toEqual(expect.arrayContaining(["call", "request"]));
  expect(answered.find((line) => line["msg"] === "request")).toMatchObject({
    route: "/api/commands/:id",
  });
});

it("has a dashboard that asks only for what there is", async () => {
  const dashboard = readFileSync("deploy/grafana/ringside.json", "utf8");
  const queries = [...dashboard.matchAll(/"expr": "(.*)"/g)].map(([, query = ""]) => query);
  expect(queries.length).toBeGreaterThan(14);
  const text = await metrics();
  for (const query of queries) {
    const names = query.match(/\b(ringside|nodejs|process)_\w+/g) ?? [];
    expect(names.length, query).toBeGreaterThan(0);
    for (const name of names) {
      const family = name.replace(/_(bucket|count|sum)$/, "");
      const kind = new RegExp(`^# TYPE (${name} (gauge|counter)|${family} histogram)$`, "m");
      expect(text, query).toMatch(kind);
      const labels = /by \(([\w, ]+)\)/.exec(query)?.[1]?.split(", ") ?? [];
      for (const label of labels) {
        if (label !== "le" && label !== "instance") expect(labelsOf(name), query).toContain(label);
      }
    }
  }
});

/** Each metric's labels, as docs/operate.md tells them. */
function labelsOf(name: string): string[] {
  const family = name.replace(/_(bucket|count|sum)$/, "");
  const row = readFileSync("docs/operate.md", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`| \`${family}\` |`));
  return row?.split("|")[2]?.match(/\w+/g) ?? [];
}
