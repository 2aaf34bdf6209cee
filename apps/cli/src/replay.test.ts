import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Complaint } from "./complaint.ts";
import { replay } from "./replay.ts";
import { freePort } from "./scripted.sample.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ringside-replay-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = 1_790_000_000_000;
const line = { kind: "line", at: now, line: "live" };
const report = {
  format: "ringside-report",
  version: 1,
  at: now,
  words: "",
  build: { version: "0.1.0", script: "" },
  browser: {
    userAgent: "",
    languages: [],
    timeZone: "UTC",
    width: 1,
    height: 1,
    pixelRatio: 1,
    online: true,
    wants: [],
    lacks: [],
  },
  settings: {},
  me: { agent: { id: "a", name: "Person 1", email: null }, orgId: "o", now, simulator: null },
  directory: null,
  moments: [line],
  requests: [],
};

function complaint(text: string): Promise<string> {
  const file = join(folder, "report.json");
  writeFileSync(file, text);
  return refusal(file, { port: "1", speed: "1" });
}

async function refusal(file: string, flags: { port: string; speed: string }): Promise<string> {
  const { signal: stop } = new AbortController();
  const refused: unknown = await replay(file, flags, { say: () => undefined, stop }).then(
    () => null,
    (error: unknown) => error,
  );
  return refused instanceof Complaint ? refused.message.replaceAll(folder, "") : String(refused);
}

const text = (over: object) => JSON.stringify({ ...report, ...over }, null, 2);

it("refuses what is no report, and says at which line and path", async () => {
  expect(await complaint(text({ version: 2 }))).toMatch(/\/report\.json:3:14 version: /);
  expect(await complaint(text({}))).toMatch(
    /report\.json:\d+:\d+ moments: must begin with a snapshot/,
  );
  const odd = { ...line, line: "odd" };
  expect(await complaint(text({ moments: [line, odd] }))).toMatch(
    /report\.json:42:\d+ moments\.1\.line: /,
  );
  expect(await complaint(text({}).slice(0, -20))).toMatch(/report\.json:\d+:\d+ /);
  expect(await complaint("")).toMatch(/report\.json:1:1 the file: /);
  expect(await refusal(join(folder, "none.json"), { port: "1", speed: "1" })).toMatch(
    /none\.json:1:1 the file cannot be read/,
  );
});

it("tells no more than the first ten mistakes", async () => {
  const odd = Array.from({ length: 40 }, () => ({ kind: "odd" }));
  const told = await complaint(text({ moments: odd }));
  expect(told.split("\n")).toHaveLength(12);
  expect(told).toContain("and 30 more");
});

it("refuses a speed or a port that is none", async () => {
  expect(await refusal("x", { port: "0", speed: "1" })).toMatch(/--port 0 cannot be used/);
  const port = String(await freePort());
  expect(await refusal("x", { port, speed: "fast" })).toMatch(/--speed fast cannot be used/);
});
