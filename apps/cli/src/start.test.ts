import { describe, expect, it, onTestFinished } from "vitest";
import { Complaint } from "./complaint.ts";
import { tryPort } from "./ports.ts";
import { start } from "./start.ts";
import { answering, failing, freePort, script } from "./scripted.sample.ts";

const told = `{ name: "ringside-simulator", client: { id: "sim-client", secret: "sim-secret" } }`;
const simulator = () => answering("process.argv[3]", "/_sim", told);
const desktop = () => answering("process.env.RINGSIDE_PORT", "/readyz", "process.env");

/** A start of these processes on free ports. `said` resolves when the last line is out. */
async function starting(scripts: { simulator: string; desktop: string }, more = {}) {
  const [simulatorPort, port] = [await freePort(), await freePort()];
  const ports = { RINGSIDE_SIM_PORT: `${simulatorPort}`, RINGSIDE_PORT: `${port}` };
  const env = { ...process.env, ...ports, ...more };
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  let done: Promise<void> = Promise.resolve();
  const said = new Promise<string[]>((resolve, reject) => {
    const lines: string[] = [];
    const say = (line: string) => {
      lines.push(line);
      if (line.includes("Ctrl-C")) resolve(lines);
    };
    done = start({ env, scripts, say, stop: stop.signal });
    done.catch(reject);
  });
  said.catch(() => {});
  const free = async () => [await tryPort(simulatorPort), await tryPort(port)];
  return { simulatorPort, port, stop, said, done, free };
}

describe("a local start", () => {
  it("runs both, tells where, and stops both at Ctrl-C", async () => {
    const scripts = { simulator: await simulator(), desktop: await desktop() };
    const { simulatorPort, port, stop, said, done, free } = await starting(scripts);
    expect(await said).toEqual([
      `Desktop    http://localhost:${port}`,
      `Simulator  http://localhost:${simulatorPort}`,
      expect.stringMatching(/Connect to Webex Contact Center.*Ctrl-C stops both/),
    ]);
    const answer = await fetch(`http://localhost:${port}/env`);
    expect(await answer.json()).toMatchObject({
      RINGSIDE_CLIENT_ID: "sim-client",
      RINGSIDE_WXCC_URL: `http://localhost:${simulatorPort}`,
    });
    stop.abort();
    await done;
    expect(await free()).toEqual(["free", "free"]);
  });

  it("stops the simulator when the desktop cannot start", async () => {
    const scripts = { simulator: await simulator(), desktop: await failing() };
    const { done, free } = await starting(scripts);
    await expect(done).rejects.toThrow("The desktop did not start (exit code 3)");
    await expect(done).rejects.toBeInstanceOf(Complaint);
    expect(await free()).toEqual(["free", "free"]);
  });

  it("stops the desktop when the simulator ends by itself, and says so", async () => {
    const mortal = await script(`
      import { createServer } from "node:http";
      createServer((request, response) => {
        if (request.url === "/die") process.exit(0);
        response.end(JSON.stringify(${told}));
      }).listen(process.argv[3], "127.0.0.1");
    `);
    const scripts = { simulator: mortal, desktop: await desktop() };
    const { simulatorPort, said, done, free } = await starting(scripts);
    await said;
    await fetch(`http://localhost:${simulatorPort}/die`).catch(() => {});
    await expect(done).rejects.toThrow("The simulator has ended (exit code 0)");
    expect(await free()).toEqual(["free", "free"]);
  });

  it("can be stopped while it waits for a part that never is ready", async () => {
    const mute = await script(`console.log("up"); setInterval(() => {}, 1000);`);
    const { stop, done } = await starting({ simulator: mute, desktop: mute });
    stop.abort();
    await done;
  });

  it("refuses a taken port and two equal ones before it starts anything", async () => {
    const scripts = { simulator: await failing(), desktop: await failing() };
    const first = await starting({ simulator: await simulator(), desktop: await desktop() });
    await first.said;
    const taken = await starting(scripts, { RINGSIDE_PORT: `${first.port}` });
    await expect(taken.done).rejects.toThrow(
      /^Port \d+ is taken: .* RINGSIDE_PORT to a free one\.$/,
    );
    const equal = await starting(scripts, { RINGSIDE_SIM_PORT: "9", RINGSIDE_PORT: "9" });
    await expect(equal.done).rejects.toThrow("are the same");
  });
});

it("with a tenant set runs the desktop alone, in the environment as it is", async () => {
  const scripts = { simulator: await failing(), desktop: await desktop() };
  const url = "https://desk.example.com";
  const tenant = { RINGSIDE_REGION: "eu1", RINGSIDE_PUBLIC_URL: url };
  const { port, said } = await starting(scripts, tenant);
  expect(await said).toEqual([`Desktop    ${url}`, "Open it and sign in. Ctrl-C stops it."]);
  const env: unknown = await (await fetch(`http://localhost:${port}/env`)).json();
  expect(env).toMatchObject(tenant);
  expect(env).not.toHaveProperty("RINGSIDE_WXCC_URL");
});
