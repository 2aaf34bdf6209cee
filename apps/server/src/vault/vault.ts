import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { Key, Keys } from "./key.ts";

/** A record that no key at hand opens, or that was changed, or that belongs somewhere else. */
export class WrongKey extends Error {
  override readonly name = "WrongKey";

  constructor() {
    super(
      "A sealed record does not open with the keys in RINGSIDE_KEYS: put back the missing key.",
    );
  }
}

export interface Opened {
  readonly text: string;
  /** Sealed with a key that is not the newest: seal it again. */
  readonly stale: boolean;
}

/** Seals secrets for the store. `place` (whose record, which field) must be the same at opening. */
export interface Vault {
  seal(text: string, place: string): Uint8Array;
  /** @throws {WrongKey} */
  open(sealed: Uint8Array, place: string): Opened;
  /**
   * The same for the same text in the same place, and nothing to read it from: to find a record by.
   * Newest key first, and one for each key of before.
   */
  marksOf(text: string, place: string): readonly [string, ...string[]];
}

const format = 1;
const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM with a nonce of each record's own. A record is: format, length of the key's name, that
 * name, nonce, tag, ciphertext.
 */
export function createVault(keys: Keys): Vault {
  const [newest] = keys;
  return {
    seal(text, place) {
      const name = Buffer.from(newest.id);
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv("aes-256-gcm", newest.bytes, nonce);
      cipher.setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const head = Buffer.from([format, name.length]);
      return Buffer.concat([head, name, nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const { id, nonce, tag, body } = takeApart(sealed);
      const key = keys.find((one) => one.id === id);
      if (key === undefined) throw new WrongKey();
      try {
        const decipher = createDecipheriv("aes-256-gcm", key.bytes, nonce, {
          authTagLength: tagLength,
        });
        decipher.setAAD(Buffer.from(place));
        decipher.setAuthTag(tag);
        const text = Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
        return { text, stale: key !== newest };
      } catch {
        throw new WrongKey();
      }
    },
    marksOf(text, place) {
      const [first, ...others] = keys;
      return [markOf(first, text, place), ...others.map((key) => markOf(key, text, place))];
    },
  };
}

/** By a key made of the sealing key for this alone. */
function markOf({ bytes }: Key, text: string, place: string): string {
  const own = createHmac("sha256", bytes).update(`ringside mark ${place}`).digest();
  return createHmac("sha256", own).update(text).digest("base64url");
}

function takeApart(sealed: Uint8Array) {
  const bytes = Buffer.from(sealed);
  const nameEnd = 2 + (bytes[1] ?? 0);
  const nonceEnd = nameEnd + nonceLength;
  const tagEnd = nonceEnd + tagLength;
  if (bytes[0] !== format || bytes.length < tagEnd) throw new WrongKey();
  return {
    id: bytes.toString("utf8", 2, nameEnd),
    nonce: bytes.subarray(nameEnd, nonceEnd),
    tag: bytes.subarray(nonceEnd, tagEnd),
    body: bytes.subarray(tagEnd),
  };
}
