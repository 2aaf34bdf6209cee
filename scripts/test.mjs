// npm test: builds what is missing, makes sure of a browser and a Redis, runs every test, and says how many.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { everything, main, prepare, root } from "./prepare.mjs";
import { redisServer } from "./redis.mjs";

await main(async () => {
  await prepare(everything);
  const env = { ...process.env, CHROMIUM: chromium(), REDIS_SERVER: redisServer() };
  const report = join(root, "test-output", "vitest.json");
  mkdirSync(join(root, "test-output"), { recursive: true });
  rmSync(report, { force: true });

  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [vitest, "run", ...reporters, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise((resolve) => child.on("close", resolve));

  const { passed, failed } = count(report);
  // A file that does not load, or an error outside of any test, fails the run too.
  const bad = code === 0 && passed > 0 ? failed : Math.max(failed, 1);
  console.log(`${passed} passed, ${bad} failed`);
  process.exitCode = bad > 0 ? 1 : 0;
});

function count(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
