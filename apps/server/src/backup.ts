import { existsSync } from "node:fs";
import { keyFileOf, mark } from "./open-vault.ts";
import { BackupFailure, backupEmbedded, restoreEmbedded } from "./store/index.ts";
import { createVault, localKeys, readKeys, WrongKey, type Keys } from "./vault/index.ts";

export { BackupFailure };

/**
 * Copies the store's file into a new one, while the server runs or not.
 *
 * @throws {BackupFailure}
 */
export const backupStore = backupEmbedded;

/**
 * Puts a backup in the store's place, once it is known to be whole and to open with the keys at hand.
 *
 * @param keys as in `RINGSIDE_KEYS`; undefined: the key file beside the store
 * @returns where the store of before is; null when there was none
 * @throws {BackupFailure}
 */
export function restoreStore(file: string, store: string, keys: string | undefined): string | null {
  const vault = createVault(keysOf(store, keys));
  return restoreEmbedded(file, store, (sealed) => {
    try {
      vault.open(sealed, mark);
    } catch (cause) {
      if (!(cause instanceof WrongKey)) throw cause;
      const why = "was sealed with other keys: give those in RINGSIDE_KEYS, or put back their file";
      throw new BackupFailure(`${file} ${why}.`, { cause });
    }
  });
}

function keysOf(store: string, given: string | undefined): Keys {
  const keyFile = keyFileOf(store);
  if (given === undefined && !existsSync(keyFile)) {
    throw new BackupFailure(
      `There is no key: set RINGSIDE_KEYS, or put your key back at ${keyFile}.`,
    );
  }
  const keys = given === undefined ? localKeys(keyFile) : readKeys(given);
  if (keys === null) throw new BackupFailure("RINGSIDE_KEYS is no list of keys: put it right.");
  return keys;
}
