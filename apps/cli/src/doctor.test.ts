import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { doctor } from "./doctor.ts";
import { freePort } from "./scripted.sample.ts";

async function localEnv(more: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "ringside-doctor-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const ports = { RINGSIDE_PORT: `${await freePort()}`, RINGSIDE_SIM_PORT: `${await freePort()}` };
  return { folder, env: { ...ports, RINGSIDE_STORE: join(folder, "a/b/ringside.db"), ...more } };
}

/** Findings that need something done, as one line each. */
async function faults(env: Record<string, string>, node?: string) {
  const findings = await doctor(env, node);
  return findings.flatMap(({ what, fix }) => (fix === null ? [] : [`${what}: ${fix}`]));
}

describe("doctor", () => {
  it("finds nothing wrong with a good local set-up", async () => {
    const { env } = await localEnv();
    expect(await faults(env)).toEqual([]);
    expect((await doctor(env)).map(({ what }) => what)).toContainEqual(
      expect.stringContaining("the local set-up"),
    );
  });

  it.each(["18.20.0", "20.18.3"])("wants a newer Node than %s", async (node) => {
    const { env } = await localEnv();
    expect(await faults(env, node)).toEqual([
      `Node ${node}: install Node 20.19 or newer from https://nodejs.org`,
    ]);
  });

  it("names every setting that cannot be used, and its fix", async () => {
    const { env } = await localEnv({ RINGSIDE_REGION: "mars", RINGSIDE_LOG_LEVEL: "loud" });
    const found = await faults(env);
    for (const variable of ["CLIENT_ID", "CLIENT_SECRET", "REGION", "LOG_LEVEL"]) {
      expect(found).toContainEqual(
        expect.stringMatching(new RegExp(`^RINGSIDE_${variable} .+: .+`)),
      );
    }
  });

  it("sees a taken port, and one that is none", async () => {
    const server = createServer().listen(0);
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const address = server.address();
    const port = address !== null && typeof address === "object" ? `${address.port}` : "";
    const { env } = await localEnv({ RINGSIDE_PORT: port, RINGSIDE_SIM_PORT: "none" });
    expect(await faults(env)).toEqual([
      expect.stringContaining(`Port ${port} is taken`),
      expect.stringContaining("RINGSIDE_SIM_PORT is not a port"),
    ]);
  });

  it.each(["a/ringside.db", "a/b/ringside.db"])("sees that %s cannot be made", async (store) => {
    const { folder, env } = await localEnv();
    await writeFile(join(folder, "a"), "a file where a folder should be");
    const found = await faults({ ...env, RINGSIDE_STORE: join(folder, store) });
    expect(found).toEqual([expect.stringMatching(/^Data folder .*RINGSIDE_STORE/)]);
  });

  it("sees which hosts answer", async () => {
    const wxcc = createServer((_, response) => response.writeHead(404).end()).listen(
      0,
      "127.0.0.1",
    );
    onTestFinished(() => void wxcc.close());
    await once(wxcc, "listening");
    const address = wxcc.address();
    const wxccUrl = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
    const webexUrl = `http://127.0.0.1:${await freePort()}`;
    const { env } = await localEnv({
      RINGSIDE_CLIENT_ID: "C0123456789",
      RINGSIDE_CLIENT_SECRET: "secret",
      RINGSIDE_WXCC_URL: wxccUrl,
      RINGSIDE_WEBEX_URL: webexUrl,
    });
    expect(await faults(env)).toEqual([
      `${webexUrl} does not answer (ECONNREFUSED): check its name, DNS, proxy and firewall`,
    ]);
    expect(await doctor(env)).toContainEqual({ what: `${wxccUrl} answers`, fix: null });
  });
});
