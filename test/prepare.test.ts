import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";

const scripts = fileURLToPath(new URL("../scripts", import.meta.url));

/** In the place of npm and npx: writes down what it was asked, and makes what a build would make. */
const builder = `#!/bin/sh
echo "$(basename $0) $*" >> "$HOME/asked"
if [ -f "$HOME/broken" ]; then echo "error TS1: it is broken" >&2; exit 2; fi
made() { mkdir -p "$(dirname $1)"; echo "$2" > "$1"; }
case "$*" in
  "ci "*) rm -rf node_modules; made node_modules/.package-lock.json "{}" ;;
  "--no-install tsc -b"*)
    made apps/cli/dist/index.js "export const run = (args) => console.log('ran', ...args);"
    made apps/simulator/dist/main.js "console.log('simulating', ...process.argv.slice(2));" ;;
  "run build:web") made apps/web/dist/index.html page ;;
  "run build:panel") made apps/simulator/dist-panel/index.html panel ;;
esac
`;

/** A checkout as it is after cloning, with something to build in it. */
async function checkout() {
  const root = await mkdtemp(join(tmpdir(), "ringside-checkout-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  await cp(scripts, join(root, "scripts"), { recursive: true });
  await write("package-lock.json", "{}");
  await write("apps/cli/src/index.ts", "1");
  await write("apps/web/src/main.tsx", "1");
  await write("apps/simulator/src/main.ts", "1");
  for (const name of ["npm", "npx"]) {
    await write(`bin/${name}`, builder);
    await chmod(join(root, "bin", name), 0o755);
  }

  /** Runs a script, and tells what it said, how it ended and what it had built. */
  const run = async (script: string, args: string[] = [], options: { uid?: number } = {}) => {
    await rm(join(root, "asked"), { force: true });
    const env = { HOME: root, PATH: `${root}/bin:${process.env["PATH"]}` };
    const child = spawn(process.execPath, [...args, `scripts/${script}`, "--port", "9"], {
      cwd: root,
      env,
      ...options,
    });
    const [out, errors] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      closed(child),
    ]);
    const asked = await readFile(join(root, "asked"), "utf8").catch(() => "");
    return { out, errors, code: child.exitCode, asked: asked.split("\n").filter(Boolean) };
  };
  return { root, write, run };
}

const closed = (child: ReturnType<typeof spawn>) => once(child, "close");

const install = "npm ci --ignore-scripts --include=dev --no-audit --no-fund";
const everything = ["npx --no-install tsc -b", "npm run build:panel", "npm run build:web"];

describe("npm start", () => {
  it("installs and builds the first time, and nothing the second", async () => {
    const { run } = await checkout();
    const first = await run("start.mjs");
    expect(first).toMatchObject({ asked: [install, ...everything], code: 0, errors: "" });
    expect(first.out).toMatch(/^Installing packages …\n {2}done in \d+ s\nBuilding /);
    expect(first.out).toMatch(/ran start --port 9\n$/);
    const second = await run("start.mjs");
    expect(second).toMatchObject({ asked: [], code: 0, out: "ran start --port 9\n" });
  });

  it("builds again only what has changed, tests aside", async () => {
    const { run, write, root } = await checkout();
    await run("start.mjs");
    await write("apps/web/src/main.tsx", "22");
    expect((await run("start.mjs")).asked).toEqual(["npm run build:web"]);
    await rm(join(root, "apps/cli/src/index.ts"));
    expect((await run("start.mjs")).asked).toEqual(["npx --no-install tsc -b"]);
    await write("apps/cli/src/index.test.ts", "1");
    expect((await run("start.mjs")).asked).toEqual([]);
    await rm(join(root, "apps/simulator/dist-panel"), { recursive: true });
    expect((await run("start.mjs")).asked).toEqual(["npm run build:panel"]);
  });

  it("installs again when the lock file has changed", async () => {
    const { run, write } = await checkout();
    await run("start.mjs");
    await write("package-lock.json", '{ "more": true }');
    expect((await run("start.mjs")).asked).toEqual([install, ...everything]);
  });

  it("takes what was installed and built by hand", async () => {
    const { run, root } = await checkout();
    await run("start.mjs");
    await rm(join(root, "node_modules/.ringside.json"));
    expect((await run("start.mjs")).asked).toEqual([]);
  });

  it("says what failed, and tries again the next time", async () => {
    const { run, write, root } = await checkout();
    await run("start.mjs");
    await write("broken", "");
    await write("apps/web/src/main.tsx", "22");
    const failed = await run("start.mjs");
    expect(failed).toMatchObject({ code: 1, asked: ["npm run build:web"] });
    expect(failed.errors).toBe(
      "error TS1: it is broken\n" +
        "Building the desktop's pages failed: `npm run build:web` says why above.\n",
    );
    await rm(join(root, "broken"));
    expect((await run("start.mjs")).asked).toEqual(["npm run build:web"]);
  });

  it.each(["18.20.4", "20.18.0"])("refuses Node %s in one sentence", async (version) => {
    const { run } = await checkout();
    const older = `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`;
    const refused = await run("start.mjs", ["--import", `data:text/javascript,${older}`]);
    expect(refused).toMatchObject({ code: 1, asked: [], out: "" });
    expect(refused.errors).toBe(
      `Ringside needs Node 20.19 or newer, and this is ${version}: install it from https://nodejs.org.\n`,
    );
  });

  // Root may write everywhere: only as root can another user be tried.
  it.runIf(process.getuid?.() === 0)("refuses a folder that may not be written", async () => {
    const { run, root } = await checkout();
    await chmod(root, 0o755);
    const refused = await run("start.mjs", [], { uid: 65_534 });
    expect(refused).toMatchObject({ code: 1, asked: [] });
    expect(refused.errors).toMatch(/^You may not write to .*: give yourself permission, .*\.\n$/);
  });
});

it("npm run simulate builds the simulator alone, and passes its arguments on", async () => {
  const { run } = await checkout();
  const first = await run("simulate.mjs");
  expect(first.asked).toEqual([
    install,
    "npx --no-install tsc -b apps/simulator",
    "npm run build:panel",
  ]);
  expect(first.out).toMatch(/simulating --port 9\n$/);
  expect(await run("simulate.mjs")).toMatchObject({ asked: [], out: "simulating --port 9\n" });
});
