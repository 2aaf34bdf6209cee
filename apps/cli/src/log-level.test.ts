import { afterEach, beforeEach, expect, it } from "vitest";
import { createServer, readSettings, type Server } from "@ringside/server";
import { logLevel } from "./log-level.ts";
import { freePort } from "./scripted.sample.ts";

const token = "0123456789abcdef";
let server: Server;
let env: Record<string, string>;

beforeEach(async () => {
  const settings = {
    RINGSIDE_CLIENT_ID: "C0ffee-client",
    RINGSIDE_CLIENT_SECRET: "secret",
    RINGSIDE_WXCC_URL: "http://localhost:1",
    RINGSIDE_WEBEX_URL: "http://localhost:1",
    RINGSIDE_STORE: ":memory:",
    RINGSIDE_PORT: "0",
    RINGSIDE_OPS_PORT: "0",
    RINGSIDE_OPS_TOKEN: token,
    RINGSIDE_LOG_LEVEL: "error",
  };
  server = await createServer(readSettings(settings), { logTo: { write: () => undefined } });
  env = { RINGSIDE_OPS_PORT: String(server.opsPort), RINGSIDE_OPS_TOKEN: token };
});
afterEach(() => server.close());

it("reads and changes a running desktop's level", async () => {
  expect(await logLevel(env, undefined)).toBe("error");
  expect(await logLevel(env, "debug")).toBe("debug");
  expect(await logLevel(env, undefined)).toBe("debug");
});

it("says what is wrong", async () => {
  await expect(logLevel({}, "debug")).rejects.toThrow(/RINGSIDE_OPS_PORT is not set/);
  await expect(logLevel(env, "loud")).rejects.toThrow(/debug, info, warn, error, silent/);
  const stranger = { ...env, RINGSIDE_OPS_TOKEN: "another-token-16" };
  await expect(logLevel(stranger, "debug")).rejects.toThrow(/Send RINGSIDE_OPS_TOKEN/);
  expect(await logLevel(env, undefined)).toBe("error");
  const nowhere = { ...env, RINGSIDE_OPS_PORT: String(await freePort()) };
  await expect(logLevel(nowhere, "debug")).rejects.toThrow(/No desktop answers/);
});
