import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import type { Audit } from "./audit/index.ts";
import type { Settings } from "./settings/index.ts";
import type { Store } from "./store/index.ts";
import { createVault, localKeys, readKeys, type Keys, type Vault } from "./vault/index.ts";

/** What is sealed under this name tells which keys belong to a store. */
export const mark = "keys";

/**
 * The vault for this store. What it sealed at the first start must still open: with other keys, all
 * sessions would be lost without a word.
 *
 * @throws {WrongKey} none of the keys is one that this store was sealed with
 */
export async function openVault(settings: Settings, store: Store, audit: Audit): Promise<Vault> {
  const keys = settings.keys ?? ownKeys(settings.store);
  const vault = createVault(keys);
  const sealed = await store.marks.get(mark);
  if (sealed === null || vault.open(sealed, mark).stale) {
    await store.marks.put(mark, vault.seal("ringside", mark));
    const what = sealed === null ? "keys.taken" : "keys.rotated";
    audit.note({ who: "server", what, whom: keys[0].id, outcome: "done" });
  }
  return vault;
}

export function keyFileOf(store: string): string {
  return join(dirname(store), "ringside.key");
}

function ownKeys(store: string): Keys {
  if (store !== ":memory:") return localKeys(keyFileOf(store));
  const keys = readKeys(randomBytes(32).toString("base64"));
  if (keys === null) throw new Error("a random key is a key");
  return keys;
}
