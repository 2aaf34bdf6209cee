import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { House, until } from "./house.ts";

/** A disk of four megabytes; null where this user may make none. */
const disk = mountDisk();
let house: House | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
  if (disk !== null) for (const name of readdirSync(disk)) rmSync(join(disk, name));
});
afterAll(() => {
  if (disk === null) return;
  // The library may let the file go a moment later.
  execFileSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true });
});

function mountDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), "ringside-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

/** Writes until nothing more goes; gives how to make room again. */
function fill(folder: string): () => void {
  const path = join(folder, "other");
  const file = openSync(path, "w");
  for (const bytes of [65_536, 4_096, 512, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(bytes));
    } catch {
      // Full, for pieces of this size.
    }
  }
  closeSync(file);
  return () => rmSync(path);
}

it.skipIf(disk === null)(
  "R26: on a full disk calls go on, nobody new comes in, and readiness says so",
  async () => {
    const folder = disk ?? "";
    house = await House.open({ RINGSIDE_STORE: join(folder, "ringside.db") });
    const { server } = house;
    const { browser, feed } = await house.atWork();
    const taskId = await house.inCall(feed);
    const ready = async () => (await fetch(`${server.url}/readyz`)).json();

    const makeRoom = fill(folder);
    expect(await ready()).toMatchObject({ status: "not ready", checks: { store: "not ready" } });
    expect((await browser.ask({ kind: "task.hold", taskId })).status).toBe(202);
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "held");
    await expect(house.signIn(house.person(1).id)).rejects.toThrow();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    makeRoom();
    await expect.poll(ready, { timeout: 20_000 }).toMatchObject({ status: "ready" });
    await house.signIn(house.person(1).id);
    expect((await browser.ask({ kind: "task.resume", taskId })).status).toBe(202);
    await until(feed, (desk) => desk.tasks[taskId]?.phase.kind === "connected");
    expect([house.asked("tasks.hold"), house.asked("tasks.unhold")]).toEqual([1, 1]);
  },
);

it.skipIf(disk === null)(
  "R26: on a full disk the server closes calmly, says so, and the next one finds everything",
  async () => {
    const folder = disk ?? "";
    house = await House.open({ RINGSIDE_STORE: join(folder, "ringside.db") });
    const browser = await house.signIn();
    const makeRoom = fill(folder);
    await house.server.close();
    const lines = house.log
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.slice(-2)).toMatchObject([
      { msg: "store closed unfolded", error: "Error" },
      { msg: "stopped" },
    ]);

    makeRoom();
    await house.restart();
    expect((await browser.get("/api/me")).status).toBe(200);
  },
);
