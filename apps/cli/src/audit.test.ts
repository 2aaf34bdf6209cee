import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { beforeEach, expect, it } from "vitest";
import { createServer, readSettings } from "@ringside/server";
import { exportTrail, verifyTrail } from "./audit.ts";
import { Complaint } from "./complaint.ts";
import { newKey } from "./keys.ts";

let env: Record<string, string>;

/** A server that was started and stopped: two records, and one for its keys. */
beforeEach(async () => {
  env = {
    RINGSIDE_STORE: join(mkdtempSync(join(tmpdir(), "ringside-")), "ringside.db"),
    RINGSIDE_CLIENT_ID: "C0ffee-client",
    RINGSIDE_CLIENT_SECRET: "can4ry-secret",
    RINGSIDE_WXCC_URL: "http://localhost:1",
    RINGSIDE_WEBEX_URL: "http://localhost:1",
    RINGSIDE_PORT: "0",
    RINGSIDE_LOG_LEVEL: "silent",
    RINGSIDE_KEYS: newKey(new Date("2026-11-24")),
  };
  await (await createServer(readSettings(env))).close();
});

it("verifies a trail, and its end that was printed before", async () => {
  const { isWhole, line } = await verifyTrail(env);
  expect([isWhole, line]).toEqual([true, expect.stringMatching(/^ok {3}3 records, up to 3:/)]);
  const head = line.split(" ").at(-1) ?? "";
  expect((await verifyTrail(env, head)).isWhole).toBe(true);
  expect(await verifyTrail(env, `9:${"0".repeat(64)}`)).toMatchObject({ isWhole: false });
});

it("names the first bad record", async () => {
  const database = new DatabaseSync(env["RINGSIDE_STORE"] ?? "");
  expect(() => database.exec("UPDATE audit SET record = '{}'")).toThrow(/not changed/);
  database.exec("DROP TRIGGER auditIsNotChanged");
  database.exec(
    `UPDATE audit SET record = replace(record, 'keys.taken', 'keys.token') WHERE seq = 2`,
  );
  database.close();
  expect((await verifyTrail(env)).line).toMatch(/^BAD {2}record 2: was changed/);
});

it("exports it as JSON lines, without a secret", async () => {
  const lines = [];
  for await (const line of exportTrail(env)) lines.push(JSON.parse(line));
  expect(lines.map(({ what }) => what)).toEqual(["start", "keys.taken", "stop"]);
  expect(lines[1]).toMatchObject({
    whom: "2026-11-24",
    hash: expect.stringMatching(/^[\da-f]{64}$/),
  });
  expect(JSON.stringify(lines)).not.toContain("can4ry-secret");
});

it("complains in a sentence of what is not there", async () => {
  await expect(verifyTrail({ RINGSIDE_STORE: "/nowhere/x.db" })).rejects.toThrow(Complaint);
  await expect(verifyTrail(env, "nonsense")).rejects.toThrow(/--head/);
});
