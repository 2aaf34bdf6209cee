import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createServer, openEmbedded, readSettings, type Server } from "@ringside/server";
import { backup, restore } from "./backup.ts";

const key = (fill: string) => Buffer.from(fill.padEnd(32, "x").slice(0, 32)).toString("base64");
let folder: string;
let env: Record<string, string>;
let file: string;
let server: Server | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ringside-backup-"));
  env = { RINGSIDE_STORE: join(folder, "ringside.db"), RINGSIDE_KEYS: key("one") };
  file = join(folder, "backup.db");
});
afterEach(() => stop());

async function start(): Promise<void> {
  server = await createServer(
    readSettings({
      RINGSIDE_CLIENT_ID: "C0ffee-client",
      RINGSIDE_CLIENT_SECRET: "secret",
      RINGSIDE_WXCC_URL: "http://localhost:1",
      RINGSIDE_WEBEX_URL: "http://localhost:1",
      RINGSIDE_PORT: "0",
      RINGSIDE_LOG_LEVEL: "silent",
      ...env,
    }),
  );
}

async function stop(): Promise<void> {
  await server?.close();
  server = null;
  await collect();
}

/**
 * On Node 20 a closed store lets its file go once its statements are collected. A desktop that has ended
 * has none; this process goes on.
 */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  collectGarbage();
  // What follows from it comes a turn later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

async function mark(name: string, value?: number): Promise<number | undefined> {
  const store = openEmbedded(env["RINGSIDE_STORE"] ?? "");
  if (value !== undefined) await store.marks.put(name, Uint8Array.of(value));
  const found = await store.marks.get(name);
  await store.close();
  return found?.[0];
}

it("backs up a running desktop's store and puts it back, with what came after it gone", async () => {
  await start();
  await mark("test", 1);
  expect(backup(env, file)[0]).toBe(`Backed up to ${file}.`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await mark("test", 2);
  await stop();
  chmodSync(file, 0o644);
  const before = `${env["RINGSIDE_STORE"]}.before-restore`;
  expect(restore(env, file)).toContain(`The store of before is kept at ${before}.`);
  expect(statSync(env["RINGSIDE_STORE"] ?? "").mode & 0o777).toBe(0o600);
  expect(await mark("test")).toBe(1);
  expect(existsSync(before)).toBe(true);
  await start();
});

it("puts a backup where there is no store yet, with the key file beside it", async () => {
  env = { RINGSIDE_STORE: env["RINGSIDE_STORE"] ?? "" };
  await start();
  await stop();
  backup(env, file);
  const other = mkdtempSync(join(tmpdir(), "ringside-backup-"));
  const moved = { RINGSIDE_STORE: join(other, "ringside.db") };
  expect(() => restore(moved, file)).toThrow(/There is no key.*ringside\.key/);
  writeFileSync(join(other, "ringside.key"), readFileSync(join(folder, "ringside.key")), {
    mode: 0o600,
  });
  expect(restore(moved, file)).toHaveLength(1);
  env = moved;
  await start();
});

it("does not restore under a running desktop", async () => {
  await start();
  await mark("test", 1);
  backup(env, file);
  expect(() => restore(env, file)).toThrow(/is in use: stop Ringside first/);
  expect((await fetch(`http://localhost:${server?.port}/readyz`)).status).toBe(200);
  expect(await mark("test")).toBe(1);
});

it("does not restore what is broken, newer, something else, or sealed with other keys", async () => {
  await start();
  await stop();
  await mark("test", 1);
  backup(env, file);
  expect(() => restore({ ...env, RINGSIDE_KEYS: key("two") }, file)).toThrow(/other keys/);
  expect(() => restore({ ...env, RINGSIDE_KEYS: "?" }, file)).toThrow(/no list of keys/);
  const bytes = readFileSync(file);
  const write = (change: (bytes: Buffer) => void) => {
    const copy = Buffer.from(bytes);
    change(copy);
    const bad = join(folder, "bad.db");
    writeFileSync(bad, copy);
    return bad;
  };
  const torn = write((copy) => copy.fill(0xee, 4_096, 12_288));
  expect(() => restore(env, torn)).toThrow(/no whole store/);
  const newer = write((copy) => copy.writeUInt32BE(99, 60));
  expect(() => restore(env, newer)).toThrow(/newer Ringside/);
  const text = join(folder, "notes.txt");
  writeFileSync(text, "not a database ".repeat(100));
  expect(() => restore(env, text)).toThrow(/no whole store/);
  expect(() => restore(env, join(folder, "nowhere"))).toThrow(/There is no file/);
  expect(await mark("test")).toBe(1);
  expect(existsSync(`${env["RINGSIDE_STORE"]}.restoring`)).toBe(false);
});

it("writes over no file, and says so where there is no store", async () => {
  expect(() => backup(env, file)).toThrow(/There is no store at/);
  await start();
  writeFileSync(file, "mine");
  expect(() => backup(env, file)).toThrow(/exists: name a new file/);
  expect(readFileSync(file, "utf8")).toBe("mine");
  expect(() => backup(env, join(folder, "no", "where.db"))).toThrow(/no\/where\.db/);
  expect(() => backup({ RINGSIDE_STORE: ":memory:" }, file)).toThrow(/names no file/);
});
