import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows a letter: Standard Webhooks 1.0 (`whsec_` secrets, `v1`
 * signatures). Several secrets, newest first, sign side by side while one takes another's place.
 *
 * @param at epoch milliseconds of this very try: receivers refuse what is old
 */
export function signed(
  secrets: readonly Uint8Array[],
  id: string,
  at: number,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  const signatures = secrets.map((secret) => {
    const hash = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`);
    return `v1,${hash.digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
