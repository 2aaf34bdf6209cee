// The Redis of the tests that need one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Obstacle } from "./prepare.mjs";

/** Where a redis-server is: the one `REDIS_SERVER` names, or one found; as root on Debian, installed. */
export function redisServer() {
  const named = process.env["REDIS_SERVER"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Obstacle(`REDIS_SERVER names ${named}, which is not there: correct or unset it.`);
  }
  const found = inPath() ?? installed();
  if (found) return found;
  throw new Obstacle(
    "The tests of several nodes need Redis 7: install it (Debian, Ubuntu: `sudo apt-get install redis-server`; " +
      "macOS: `brew install redis`), or name a redis-server or valkey-server by REDIS_SERVER.",
  );
}

function inPath() {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const names = ["redis-server", "valkey-server"];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

function installed() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Redis …");
  // An update that fails need not matter: the lists that are there may do.
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "redis-server"]]) {
    spawnSync("apt-get", ["-q", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
    });
  }
  return inPath();
}
