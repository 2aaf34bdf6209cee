import type { Fetch } from "@ringside/client";
import { GrantEnded, type Grant } from "../vault/index.ts";

/**
 * The access token for an agent's next call, of whichever session of theirs still has one.
 *
 * @throws {GrantEnded} no session is left
 */
export async function livingToken(grant: () => Grant): Promise<string> {
  for (;;) {
    const holder = grant();
    const token = await unlessEnded(holder.token());
    if (token !== null) return token;
  }
}

/**
 * A `fetch` for one agent's calls. A 401 is answered by a refresh and one more try, with the new
 * token. Where that is refused too, it may have been ended in the same moment, and costs nobody the
 * session in the middle of a call: only a second new one that is refused ends it, and another of the
 * agent's takes over. The 401 stands only when none is left. WxCC has not processed what it refused;
 * nothing else is ever sent twice.
 *
 * @param grant a living grant of the agent's; throws `GrantEnded` when there is none
 * @param repeated hears of each further try, which costs WxCC's limit like the first
 */
export function authorisedFetch(
  grant: () => Grant,
  send: Fetch = fetch,
  repeated: () => void = () => undefined,
): Fetch {
  return async (url, init) => {
    const headers = new Headers(init.headers);
    const doubted = new Set<Grant>();
    let answer = await send(url, init);
    while (answer.status === 401) {
      const refused = headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
      let next: Next | null;
      try {
        next = await nextToken(grant, refused);
      } catch {
        // Webex cannot be asked just now: that is trouble of its own, and no reason to sign in again.
        return new Response(null, { status: 503 });
      }
      if (next === null) return answer;
      await answer.body?.cancel();
      headers.set("authorization", `Bearer ${next.token}`);
      repeated();
      answer = await send(url, { ...init, headers });
      if (answer.status !== 401 || !next.isFresh) continue;
      if (doubted.has(next.holder)) next.holder.refused();
      doubted.add(next.holder);
    }
    return answer;
  };
}

interface Next {
  readonly holder: Grant;
  readonly token: string;
  /** It was brought by a refresh, because the one before was refused. */
  readonly isFresh: boolean;
}

/** Another token than the refused one; null when no session has any. */
async function nextToken(grant: () => Grant, refused: string): Promise<Next | null> {
  for (;;) {
    const holder = living(grant);
    if (holder === null) return null;
    const isFresh = holder.tokens().accessToken === refused;
    const token = await unlessEnded(holder.renewed(refused));
    if (token !== null) return { holder, token, isFresh };
  }
}

function living(grant: () => Grant): Grant | null {
  try {
    return grant();
  } catch (error) {
    if (error instanceof GrantEnded) return null;
    throw error;
  }
}

/** Null when the grant has ended: its session is over then, and another may live. */
async function unlessEnded(token: Promise<string>): Promise<string | null> {
  return token.catch((error: unknown) => {
    if (error instanceof GrantEnded) return null;
    throw error;
  });
}
