import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { ForbiddenAddress, lookupFor, mayBeAt } from "./address.ts";

/** How long a receiver may take to answer, in milliseconds. */
const patience = 10_000;

/**
 * Posts a letter: true when the receiver answered with 2xx. Nothing is followed, and of an answer nothing
 * is read but its status.
 *
 * @throws {Error} nobody answered, or the address is forbidden
 */
export function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  privately: boolean,
): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !mayBeAt(host, host, privately)) {
    return Promise.reject(new ForbiddenAddress("no address for a webhook"));
  }
  const request = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Ringside",
        ...headers,
      },
      lookup: lookupFor(host, privately),
      // A connection of its own: one kept open may be closed at the moment it is used again.
      agent: false,
      signal: AbortSignal.timeout(patience),
    });
    sending.on("error", reject);
    sending.on("response", (answer) => {
      const { statusCode = 0 } = answer;
      answer.destroy();
      resolve(statusCode >= 200 && statusCode < 300);
    });
    sending.end(body);
  });
}
