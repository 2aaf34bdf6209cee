import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { Process, freePort } from "./stage/index.ts";

const ringside = fileURLToPath(new URL("../apps/cli/bin/ringside.mjs", import.meta.url));

/** `ringside start` with the simulator and desktop as they are built, on free ports. */
async function starting(over: Record<string, string> = {}) {
  const home = await mkdtemp(join(tmpdir(), "ringside-start-"));
  const [port, simPort] = [await freePort(), await freePort()];
  const running = new Process(ringside, ["start"], {
    PATH: process.env["PATH"],
    RINGSIDE_PORT: `${port}`,
    RINGSIDE_SIM_PORT: `${simPort}`,
    RINGSIDE_STORE: join(home, "ringside.db"),
    ...over,
  });
  onTestFinished(async () => {
    await running.stop();
    await rm(home, { recursive: true, force: true });
  });
  return {
    start: running,
    desktop: `http://localhost:${port}`,
    sim: `http://localhost:${simPort}`,
  };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

it("ringside start runs simulator and desktop, says where, and stops both at Ctrl-C", async () => {
  const { start, desktop, sim } = await starting();
  await start.ready(`${desktop}/readyz`);
  await expect.poll(() => start.output).toMatch(/Ctrl-C stops both/);
  expect(start.output).toMatch(
    new RegExp(
      `^Desktop    ${desktop}\nSimulator  ${sim}\nOpen the desktop and press "Connect to `,
    ),
  );
  const { location } = Object.fromEntries(
    (await fetch(`${desktop}/auth/signin`, { redirect: "manual" })).headers,
  );
  expect(location).toMatch(new RegExp(`^${sim}/v1/authorize\\?`));
  await start.stop("SIGINT");
  expect(await start.ended()).toBe(0);
  expect([await answers(`${desktop}/healthz`), await answers(`${sim}/_sim`)]).toEqual([
    false,
    false,
  ]);
});

it("npm start ends with npm, and leaves nothing running", async () => {
  const home = await mkdtemp(join(tmpdir(), "ringside-start-"));
  const [port, simPort] = [await freePort(), await freePort()];
  const npm = spawn("npm", ["start"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: {
      ...process.env,
      RINGSIDE_PORT: `${port}`,
      RINGSIDE_SIM_PORT: `${simPort}`,
      RINGSIDE_STORE: join(home, "ringside.db"),
    },
    stdio: "ignore",
  });
  onTestFinished(async () => {
    npm.kill("SIGKILL");
    await rm(home, { recursive: true, force: true });
  });
  const both = () =>
    Promise.all([
      answers(`http://localhost:${port}/readyz`),
      answers(`http://localhost:${simPort}/_sim`),
    ]);
  await expect.poll(both, { timeout: 50_000 }).toEqual([true, true]);
  npm.kill("SIGTERM");
  await expect.poll(both, { timeout: 10_000 }).toEqual([false, false]);
});

it("ringside start says a taken port in one sentence", async () => {
  const first = await starting();
  await first.start.ready(`${first.desktop}/readyz`);
  const taken = new URL(first.sim).port;
  const second = await starting({ RINGSIDE_SIM_PORT: taken });
  expect(await second.start.ended()).toBe(1);
  expect(second.start.output).toBe(
    `Port ${taken} is taken: stop the program that uses it, or set RINGSIDE_SIM_PORT to a free one.\n`,
  );
  expect(await answers(`${first.sim}/_sim`)).toBe(true);
});

it("ringside start says in one sentence that its store cannot be written", async () => {
  const { start, sim } = await starting({ RINGSIDE_STORE: "/dev/null/ringside.db" });
  expect(await start.ended()).toBe(1);
  expect(start.output).toBe(
    "You may not keep data in /dev/null: let this user write to /dev/null, or set RINGSIDE_STORE elsewhere.\n",
  );
  expect(await answers(`${sim}/_sim`)).toBe(false);
});

it("ringside start names every setting that cannot be used, and leaves nothing running", async () => {
  const { start } = await starting({ RINGSIDE_LOG_LEVEL: "loud", RINGSIDE_KEYS: "short" });
  expect(await start.ended()).toBe(1);
  expect(start.output).toMatch(/RINGSIDE_LOG_LEVEL .*\n.*RINGSIDE_KEYS /);
  expect(start.output).not.toMatch(/^ {4}at /m);
});
