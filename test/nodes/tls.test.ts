import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { freePort } from "../stage/index.ts";
import { Several, until } from "./several.ts";

const folder = mkdtempSync(join(tmpdir(), "ringside-tls-"));
const file = (name: string) => join(folder, name);
let several: Several | null = null;

const openssl = (...args: string[]) =>
  execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });

/** A certificate for this name, signed by the authority of this test. */
function certify(name: string, subject: string): void {
  const days = ["-days", "2"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl("req", ...key, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${name}`);
  writeFileSync(file(`${name}.ext`), `subjectAltName=${subject}\n`);
  const by = ["-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial"];
  const what = ["-in", `${name}.csr`, "-out", `${name}.crt`, "-extfile", `${name}.ext`];
  openssl("x509", "-req", ...what, ...by, ...days);
}

beforeAll(() => {
  const ca = ["-keyout", "ca.key", "-out", "ca.crt", "-subj", "/CN=An authority of our own"];
  openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...ca);
  certify("here", "IP:127.0.0.1");
  certify("elsewhere", "DNS:redis.example");
});
afterEach(async () => {
  await several?.close();
  several = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two nodes on a Redis that speaks TLS with this certificate. */
async function overTls(certificate: string, env: NodeJS.ProcessEnv): Promise<Several> {
  const port = await freePort();
  const tls = ["--tls-port", `${port}`, "--tls-auth-clients", "no"];
  const files = { cert: `${certificate}.crt`, key: `${certificate}.key`, "ca-cert": "ca.crt" };
  const where = Object.entries(files).flatMap(([what, name]) => [`--tls-${what}-file`, file(name)]);
  return Several.open(env, [...tls, ...where], () => `rediss://127.0.0.1:${port}`);
}

it("reaches Redis by TLS, whose authority the operator names", async () => {
  several = await overTls("here", { NODE_EXTRA_CA_CERTS: file("ca.crt") });
  const one = await several.atWork(several.node(0), 0);
  const taskId = await several.call(one);
  const there = await several.feed(one.browser.at(several.node(1).url));
  await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "connected");
  expect(
    (await one.browser.at(several.node(1).url).ask({ kind: "task.hold", taskId })).status,
  ).toBe(202);
  await until(there, ({ tasks }) => tasks[taskId]?.phase.kind === "held");
});

it.each([
  ["nobody vouches for", "here", {}],
  ["is another host's", "elsewhere", { NODE_EXTRA_CA_CERTS: file("ca.crt") }],
])("R27: does not start on a Redis whose certificate %s", async (_why, certificate, env) => {
  await expect(overTls(certificate, env)).rejects.toThrow(/certificate|altnames|self-signed/i);
});
