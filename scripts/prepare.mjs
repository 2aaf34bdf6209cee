// What must be there before anything runs: Node, packages, builds. Plain JavaScript without dependencies,
// since it runs before they are installed.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stamps, fingerprint } from "./stamps.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Something a person has to put right. Its message is all that is shown. */
export class Obstacle extends Error {}

const inRoot = (path) => join(root, path);

const install = {
  doing: "Installing packages",
  // What builds is a dev dependency, which npm leaves out under NODE_ENV=production.
  command: ["npm", "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"],
};

const settings = ["tsconfig.base.json", "tsconfig.json", "package-lock.json"];

const servers = {
  name: "servers",
  doing: "Building the simulator, the desktop's server and the command line",
  command: ["npx", "--no-install", "tsc", "-b"],
  sources: ["packages", "apps/simulator", "apps/server", "apps/cli", ...settings],
  output: "apps/cli/dist/index.js",
};

const simulator = {
  name: "simulator",
  doing: "Building the simulator",
  command: ["npx", "--no-install", "tsc", "-b", "apps/simulator"],
  sources: ["packages/contract", "apps/simulator", ...settings],
  output: "apps/simulator/dist/main.js",
};

const panel = {
  name: "panel",
  doing: "Building the simulator's control page",
  command: ["npm", "run", "build:panel"],
  sources: ["packages/look", "apps/simulator/panel", ...settings],
  output: "apps/simulator/dist-panel/index.html",
};

const web = {
  name: "web",
  doing: "Building the desktop's pages",
  command: ["npm", "run", "build:web"],
  sources: [
    "packages/contract",
    "packages/desk",
    "packages/look",
    "apps/web/src",
    "apps/web/build",
    "apps/web/public",
    "apps/web/index.html",
    "apps/web/vite.config.ts",
    ...settings,
  ],
  output: "apps/web/dist/index.html",
};

/** What each command needs, in order. */
export const everything = [servers, panel, web];
export const simulatorOnly = [simulator, panel];

/** Installs the packages and does those steps whose sources have changed since they were done. */
export async function prepare(steps) {
  requireNode();
  requireWritable();
  if (!isInstalled()) await run(install);
  const stamps = new Stamps(inRoot("node_modules/.ringside.json"));
  for (const { name, sources, output, ...step } of steps) {
    const { hash, newest } = fingerprint(sources.map(inRoot));
    const made = statSync(inRoot(output), { throwIfNoEntry: false });
    const stamp = stamps.get(name);
    // Without a stamp, what was made by hand after the last change counts too.
    const fresh = made && (stamp ? stamp === hash : made.mtimeMs >= newest);
    if (!fresh) await run(step);
    if (stamp !== hash) stamps.set(name, hash);
  }
}

/** npm leaves a copy of the lock file behind what it has installed. */
function isInstalled() {
  const copy = statSync(inRoot("node_modules/.package-lock.json"), { throwIfNoEntry: false });
  return copy !== undefined && copy.mtimeMs >= statSync(inRoot("package-lock.json")).mtimeMs;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Obstacle(
    `Ringside needs Node 20.19 or newer, and this is ${process.versions.node}: install it from https://nodejs.org.`,
  );
}

function requireWritable() {
  for (const path of [root, inRoot("node_modules")].filter((path) => existsSync(path))) {
    try {
      accessSync(path, constants.W_OK);
    } catch {
      throw new Obstacle(
        `You may not write to ${path}: give yourself permission, or clone elsewhere.`,
      );
    }
  }
}

async function run({ doing, command }) {
  const began = Date.now();
  console.log(`${doing} …`);
  const [program = "", ...args] = command;
  const { code, output } = await result(program, args);
  if (code !== 0) {
    console.error(output.trim().split("\n").slice(-20).join("\n"));
    throw new Obstacle(`${doing} failed: \`${command.join(" ")}\` says why above.`);
  }
  console.log(`  done in ${Math.ceil((Date.now() - began) / 1000)} s`);
}

function result(program, args) {
  return new Promise((resolve) => {
    // npm and npx are scripts on Windows, which only a shell can run; no argument needs quoting.
    const shell = process.platform === "win32";
    const child = spawn(program, args, { cwd: root, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Runs a script to its end: an obstacle is one sentence and exit code 1. */
export async function main(script) {
  endWithNpm();
  try {
    await script();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The shell in which npm runs a script hands no signal on: when it is gone, so is npm, and this ends too. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
