import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createVault, localKeys, readKeys, WrongKey, type Keys } from "./index.ts";

const text = (fill: string) => Buffer.alloc(32, fill).toString("base64");

function keysOf(...texts: string[]): Keys {
  const keys = readKeys(texts.join(" "));
  if (keys === null) throw new Error("these are keys");
  return keys;
}
const old = text("old!");
const fresh = text("new?");

describe("a vault", () => {
  it("marks the same text alike, apart for each place, and as before after a new key", () => {
    const before = createVault(keysOf(old));
    const after = createVault(keysOf(fresh, old));
    const [mark] = before.marksOf("+351210000221", "customer");
    expect(after.marksOf("+351210000221", "customer")[1]).toBe(mark);
    expect(before.marksOf("+351210000222", "customer")).not.toContain(mark);
    expect(before.marksOf("+351210000221", "elsewhere")).not.toContain(mark);
    expect(after.marksOf("+351210000221", "customer")[0]).not.toBe(mark);
  });

  it("gives back what it sealed, in the same place only", () => {
    const vault = createVault(keysOf(fresh));
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (secret, place, other) => {
        const sealed = vault.seal(secret, place);
        expect(vault.open(sealed, place)).toEqual({ text: secret, stale: false });
        if (other !== place) expect(() => vault.open(sealed, other)).toThrow(WrongKey);
      }),
    );
  });

  it("S13: never opens what was changed, by a single bit or by its length", () => {
    const vault = createVault(keysOf(fresh));
    const sealed = vault.seal("a token", "here");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open(changed, "here")).toThrow(WrongKey);
      expect(() => vault.open(sealed.subarray(0, at), "here")).toThrow(WrongKey);
    }
  });

  it("seals the same thing differently each time", () => {
    const vault = createVault(keysOf(fresh));
    expect(vault.seal("x", "p")).not.toEqual(vault.seal("x", "p"));
  });

  it("opens what an older key sealed, and says that it is stale", () => {
    const sealed = createVault(keysOf(old)).seal("a token", "here");
    expect(createVault(keysOf(fresh, old)).open(sealed, "here")).toEqual({
      text: "a token",
      stale: true,
    });
    expect(() => createVault(keysOf(fresh)).open(sealed, "here")).toThrow(WrongKey);
  });
});

describe("readKeys", () => {
  it("takes keys with and without names, in either alphabet", () => {
    const url = Buffer.from(Array.from({ length: 32 }, (_, n) => 255 - n)).toString("base64url");
    expect(readKeys(`2026-11:${fresh}, ${old}\n${url}`)?.map(({ id }) => id)).toEqual([
      "2026-11",
      expect.stringMatching(/^[\da-f]{12}$/),
      expect.stringMatching(/^[\da-f]{12}$/),
    ]);
  });

  it.each([
    ["nothing", ""],
    ["a password", "correct horse battery staple"],
    ["16 bytes", Buffer.alloc(16, "ab").toString("base64")],
    ["a default of zeros", Buffer.alloc(32).toString("base64")],
    ["the same key twice", `${old} ${old}`],
    ["the same name twice", `a:${old} a:${fresh}`],
    ["one bad among good", `${old} nonsense`],
  ])("refuses %s", (_name, given) => {
    expect(readKeys(given)).toBeNull();
  });
});

describe("localKeys", () => {
  const newPath = () => join(mkdtempSync(join(tmpdir(), "ringside-")), "deep", "ringside.key");

  it("makes a key for its owner's eyes, once", () => {
    const path = newPath();
    const keys = localKeys(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(localKeys(path)).toEqual(keys);
    expect(readFileSync(path, "utf8")).toMatch(/^[\w+/]{43}=\n$/);
  });

  it("refuses a file that others may read, or that holds no key", () => {
    const path = newPath();
    localKeys(path);
    chmodSync(path, 0o644);
    expect(() => localKeys(path)).toThrow(/chmod 600/);
    chmodSync(path, 0o600);
    writeFileSync(path, "lost");
    expect(() => localKeys(path)).toThrow(/holds no key/);
  });
});
