import type { Fetch } from "@ringside/client";
import { GrantEnded, type Grant } from "../vault/index.ts";

/** The longest wait that a caller is kept for, in milliseconds. */
const shortWait = 2_000;

/**
 * A `fetch` for one agent's calls. A 401 is answered by one refresh and one more try, with the new
 * token; a second one ends the session. A 429 that asks for a short wait is waited for, once: WxCC has
 * not processed such a request. Nothing else is ever sent twice.
 */
export function authorisedFetch(grant: () => Grant, send: Fetch = fetch): Fetch {
  return async (url, init) => {
    const first = await patiently(url, init, send);
    if (first.status !== 401) return first;
    const headers = new Headers(init.headers);
    const refused = headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    let holder: Grant;
    let token: string;
    try {
      holder = grant();
      token = await holder.renewed(refused);
    } catch (error) {
      // Webex cannot be asked just now: that is trouble of its own, and no reason to sign in again.
      return error instanceof GrantEnded ? first : new Response(null, { status: 503 });
    }
    await first.body?.cancel();
    headers.set("authorization", `Bearer ${token}`);
    const second = await patiently(url, { ...init, headers }, send);
    if (second.status === 401) holder.refused();
    return second;
  };
}

async function patiently(url: string, init: RequestInit, send: Fetch): Promise<Response> {
  const response = await send(url, init);
  const after = response.headers.get("retry-after") ?? "";
  const wait = /^\d{1,3}$/.test(after) ? Number(after) * 1_000 : Infinity;
  if (response.status !== 429 || wait > shortWait) return response;
  await response.body?.cancel();
  await new Promise((resolve) => setTimeout(resolve, wait));
  init.signal?.throwIfAborted();
  return send(url, init);
}
