import { expect, it } from "vitest";
import { OAuthFailure } from "@ringside/client";
import { GrantEnded, type Grant } from "../vault/index.ts";
import { authorisedFetch, livingToken } from "./authorised-fetch.ts";

function scripted(...answers: Response[]) {
  const tokens: (string | null)[] = [];
  const send = async (_url: string, init: RequestInit) => {
    tokens.push(new Headers(init.headers).get("authorization"));
    return answers.shift() ?? new Response("ok");
  };
  return { tokens, send };
}

/** The sessions' grants by their tokens, the newest last; what each brings when it is refreshed. */
function sessions(...brought: (readonly [token: string, next: () => Promise<string>])[]) {
  const ended: string[] = [];
  const grants = brought.map(([first, next]): Grant => {
    let accessToken = first;
    const end = () => void ended.push(first);
    return {
      orgId: "o",
      token: async () => accessToken,
      tokens: () => ({ ...others, accessToken }),
      async renewed(refused) {
        if (accessToken !== refused) return accessToken;
        accessToken = await next().catch((error: unknown) => {
          if (error instanceof GrantEnded) end();
          throw error;
        });
        return accessToken;
      },
      refused: end,
      close: () => undefined,
    };
  });
  const grant = () => {
    const living = grants.findLast((_, at) => !ended.includes(brought[at]?.[0] ?? ""));
    if (!living) throw new GrantEnded();
    return living;
  };
  return { ended, grant };
}
const others = { refreshToken: "r", expiresAt: 1, refreshExpiresAt: 1, scope: null, orgId: "o" };
const brings = (token: string) => () => Promise.resolve(token);
const over = () => Promise.reject(new GrantEnded());
const init = { method: "POST", headers: { authorization: "Bearer old" } };
const status = (code: number, headers: Record<string, string> = {}) =>
  new Response(null, { status: code, headers });

it("R1: after a 401 tries once more, with the new token", async () => {
  const { send, tokens } = scripted(status(401));
  const { grant, ended } = sessions(["old", brings("new")]);
  expect((await authorisedFetch(grant, send)("http://x", init)).status).toBe(200);
  expect(tokens).toEqual(["Bearer old", "Bearer new"]);
  expect(ended).toEqual([]);
});

it("S37: ends the session when a second new token is refused, and tries no more", async () => {
  const { send, tokens } = scripted(status(401), status(401), status(401));
  const { grant, ended } = sessions(["old", brings("new")]);
  expect((await authorisedFetch(grant, send)("http://x", init)).status).toBe(401);
  expect(tokens).toHaveLength(3);
  expect(ended).toEqual(["old"]);
});

it("I4: keeps the session whose new token was ended as soon as it was there", async () => {
  const { send, tokens } = scripted(status(401), status(401));
  const brought = ["new", "newer"];
  const { grant, ended } = sessions(["old", async () => brought.shift() ?? ""]);
  expect((await authorisedFetch(grant, send)("http://x", init)).status).toBe(200);
  expect(tokens).toEqual(["Bearer old", "Bearer new", "Bearer newer"]);
  expect(ended).toEqual([]);
});

it("goes on by another session's token, refreshed before it is given up as well", async () => {
  const { send, tokens } = scripted(...Array.from({ length: 4 }, () => status(401)));
  const { grant, ended } = sessions(["first", brings("first-new")], ["old", brings("new")]);
  expect((await authorisedFetch(grant, send)("http://x", init)).status).toBe(200);
  const sent = tokens.map((token) => token?.slice("Bearer ".length));
  expect(sent).toEqual(["old", "new", "new", "first", "first-new"]);
  expect(ended).toEqual(["old"]);
});

it("takes the next call's token of a session that still has one", async () => {
  const { grant } = sessions(["first", brings("first-new")], ["old", over]);
  const tired = { ...grant(), token: () => grant().renewed("old") };
  const lent = () => (grant().tokens().accessToken === "old" ? tired : grant());
  expect(await livingToken(lent)).toBe("first");
  const { grant: none } = sessions();
  await expect(livingToken(none)).rejects.toThrow(GrantEnded);
});

it("R29: tells a token that is gone for good from a Webex that does not answer", async () => {
  const gone = sessions(["old", over]);
  const first = authorisedFetch(gone.grant, scripted(status(401)).send);
  expect((await first("http://x", init)).status).toBe(401);
  const down = sessions(["old", () => Promise.reject(new OAuthFailure("timeout"))]);
  const second = authorisedFetch(down.grant, scripted(status(401)).send);
  expect((await second("http://x", init)).status).toBe(503);
  expect(down.ended).toEqual([]);
});

it("repeats nothing else", async () => {
  const { grant } = sessions(["old", brings("new")]);
  for (const code of [400, 403, 404, 409, 429, 500, 502, 503]) {
    const { send, tokens } = scripted(status(code));
    expect((await authorisedFetch(grant, send)("http://x", init)).status).toBe(code);
    expect(tokens).toHaveLength(1);
  }
});
