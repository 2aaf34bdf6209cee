import { afterEach, beforeEach, expect, it } from "vitest";
import { createServer, readSettings, type Server } from "@ringside/server";
import { endSessions, listSessions } from "./sessions.ts";

const adminToken = "admin-0123456789abcdef";
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
    RINGSIDE_ADMIN_TOKEN: adminToken,
    RINGSIDE_LOG_LEVEL: "error",
  };
  server = await createServer(readSettings(settings), { logTo: { write: () => undefined } });
  env = { RINGSIDE_OPS_PORT: String(server.opsPort), RINGSIDE_ADMIN_TOKEN: adminToken };
});
afterEach(() => server.close());

it("S18: lists and ends sessions of a running desktop", async () => {
  expect(await listSessions(env)).toEqual(["Nobody is signed in."]);
  expect(await endSessions(env, undefined, true)).toBe("0 ended.");
});

it("says what is wrong", async () => {
  await expect(endSessions(env, "agent-1", false)).rejects.toThrow(/Nobody of this id/);
  await expect(endSessions(env, "a b", false)).rejects.toThrow(/an agent's id/);
  await expect(endSessions(env, undefined, false)).rejects.toThrow(/or write --all/);
  await expect(endSessions(env, "agent-1", true)).rejects.toThrow(/or write --all/);
  const keyless = { ...env, RINGSIDE_ADMIN_TOKEN: "", RINGSIDE_OPS_TOKEN: adminToken };
  await expect(listSessions(keyless)).rejects.toThrow(/Send RINGSIDE_ADMIN_TOKEN/);
});
