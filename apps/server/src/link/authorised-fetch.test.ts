import { expect, it, vi } from "vitest";
import { OAuthFailure } from "@ringside/client";
import { GrantEnded, type Grant } from "../vault/index.ts";
import { authorisedFetch } from "./authorised-fetch.ts";

function scripted(...answers: Response[]) {
  const tokens: (string | null)[] = [];
  const send = async (_url: string, init: RequestInit) => {
    tokens.push(new Headers(init.headers).get("authorization"));
    return answers.shift() ?? new Response("ok");
  };
  return { tokens, send };
}

function grant(renewed: () => Promise<string>) {
  const refused = vi.fn();
  const one: Pick<Grant, "renewed" | "refused"> = { renewed, refused };
  return { refused, grant: { ...one, ...unused } };
}
const never = () => {
  throw new Error("not asked for here");
};
const unused = { orgId: "o", token: never, tokens: never, close: never };
const init = { method: "POST", headers: { authorization: "Bearer old" } };
const status = (code: number, headers: Record<string, string> = {}) =>
  new Response(null, { status: code, headers });

it("after a 401 tries once more, with the new token", async () => {
  const { send, tokens } = scripted(status(401));
  const { grant: one, refused } = grant(async () => "new");
  expect((await authorisedFetch(() => one, send)("http://x", init)).status).toBe(200);
  expect(tokens).toEqual(["Bearer old", "Bearer new"]);
  expect(refused).not.toHaveBeenCalled();
});

it("after a second 401 ends the session, and tries no more", async () => {
  const { send, tokens } = scripted(status(401), status(401));
  const { grant: one, refused } = grant(async () => "new");
  expect((await authorisedFetch(() => one, send)("http://x", init)).status).toBe(401);
  expect(tokens).toHaveLength(2);
  expect(refused).toHaveBeenCalledOnce();
});

it("tells a token that is gone for good from a Webex that does not answer", async () => {
  const ended = grant(() => Promise.reject(new GrantEnded()));
  const first = authorisedFetch(() => ended.grant, scripted(status(401)).send);
  expect((await first("http://x", init)).status).toBe(401);
  const down = grant(() => Promise.reject(new OAuthFailure("timeout")));
  const second = authorisedFetch(() => down.grant, scripted(status(401)).send);
  expect((await second("http://x", init)).status).toBe(503);
  expect(down.refused).not.toHaveBeenCalled();
});

it("waits for a short Retry-After, once, and passes on a long one", async () => {
  vi.useFakeTimers();
  const { grant: one } = grant(async () => "new");
  const short = scripted(status(429, { "retry-after": "1" }));
  const answer = authorisedFetch(() => one, short.send)("http://x", init);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([(await answer).status, short.tokens.length]).toEqual([200, 2]);
  for (const after of ["3", "86400", "", "soon"]) {
    const long = scripted(status(429, { "retry-after": after }));
    expect((await authorisedFetch(() => one, long.send)("http://x", init)).status).toBe(429);
    expect(long.tokens).toHaveLength(1);
  }
  vi.useRealTimers();
});

it("repeats nothing else", async () => {
  const { grant: one } = grant(async () => "new");
  for (const code of [400, 403, 404, 409, 500, 502, 503]) {
    const { send, tokens } = scripted(status(code));
    expect((await authorisedFetch(() => one, send)("http://x", init)).status).toBe(code);
    expect(tokens).toHaveLength(1);
  }
});
