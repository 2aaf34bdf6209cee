import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storeSuite } from "../store.suite.ts";
import { openEmbedded } from "./index.ts";
import { openSql } from "./sql.ts";

const newFile = () => join(mkdtempSync(join(tmpdir(), "ringside-")), "deep", "ringside.db");

storeSuite("memory", () => openEmbedded(":memory:"));
storeSuite("a file", () => openEmbedded(newFile()));

describe("the embedded store", () => {
  it("remembers over a restart, and is its owner's only", async () => {
    const path = newFile();
    const first = openEmbedded(path);
    await first.marks.put("keys", Uint8Array.of(5));
    await first.close();
    const second = openEmbedded(path);
    expect(await second.marks.get("keys")).toEqual(Uint8Array.of(5));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await second.close();
  });

  it("has all it was told on the disk, should the process die now", async () => {
    const path = newFile();
    const dying = openEmbedded(path);
    await dying.marks.put("keys", Uint8Array.of(5));
    const other = openEmbedded(path);
    expect(await other.marks.get("keys")).toEqual(Uint8Array.of(5));
    await other.close();
    await dying.close();
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });

  it("R30: refuses a file of a newer version", () => {
    const path = newFile();
    void openEmbedded(path).close();
    const sql = openSql(path);
    sql.exec("PRAGMA user_version = 99");
    sql.close();
    expect(() => openEmbedded(path)).toThrow(/newer Ringside/);
  });

  it("refuses a file that is something else", () => {
    const path = join(mkdtempSync(join(tmpdir(), "ringside-")), "notes.txt");
    writeFileSync(path, "not a database ".repeat(100));
    expect(() => openEmbedded(path)).toThrow();
  });

  it("does not bind NULL to a value that was forgotten", () => {
    const sql = openSql(":memory:");
    sql.exec("CREATE TABLE t (a TEXT, b TEXT) STRICT");
    expect(() => sql.run("INSERT INTO t VALUES (?, ?)", "only one")).toThrow(/wrong values/);
    expect(() =>
      sql.transaction(() => {
        sql.run("INSERT INTO t VALUES (?, ?)", "x", "y");
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(sql.run("DELETE FROM t")).toBe(0);
    sql.close();
  });
});
