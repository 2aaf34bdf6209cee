import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isSecret, hashOf } from "./secret.ts";

/** The two cookies: who is signed in, and which browser is on its way to Webex. */
export interface Cookies {
  /** The hash of the browser's session id; null without one. */
  sessionHash(request: FastifyRequest): string | null;
  setSession(reply: FastifyReply, secret: string, maxMs: number): void;
  clearSession(reply: FastifyReply): void;
  /** The secret of a browser on its way to Webex; null without one. */
  browser(request: FastifyRequest): string | null;
  setBrowser(reply: FastifyReply, secret: string, maxMs: number): void;
  clearBrowser(reply: FastifyReply): void;
}

/**
 * On https, names with the `__Host-` prefix, which no other host and no plain http can set. The
 * session is never sent with a request from another site; the browser's cookie must be, for Webex
 * leads back here.
 *
 * @param secure whether browsers see the desktop on https
 */
export function cookiesOf(secure: boolean): Cookies {
  const prefix = secure ? "__Host-" : "";
  const session = `${prefix}ringside`;
  const browser = `${prefix}ringside-signin`;
  const base = { path: "/", httpOnly: true, secure } as const satisfies CookieSerializeOptions;
  const strict = { ...base, sameSite: "strict" } as const;
  const lax = { ...base, sameSite: "lax" } as const;
  const read = (request: FastifyRequest, name: string): string | null => {
    const value = request.cookies[name];
    return isSecret(value) ? value : null;
  };
  const seconds = (ms: number) => Math.floor(ms / 1_000);
  return {
    sessionHash(request) {
      const secret = read(request, session);
      return secret === null ? null : hashOf(secret);
    },
    setSession: (reply, secret, maxMs) =>
      void reply.setCookie(session, secret, { ...strict, maxAge: seconds(maxMs) }),
    clearSession: (reply) => void reply.clearCookie(session, strict),
    browser: (request) => read(request, browser),
    setBrowser: (reply, secret, maxMs) =>
      void reply.setCookie(browser, secret, { ...lax, maxAge: seconds(maxMs) }),
    clearBrowser: (reply) => void reply.clearCookie(browser, lax),
  };
}
