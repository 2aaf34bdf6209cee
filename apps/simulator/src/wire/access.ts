import type { FastifyRequest } from "fastify";
import type { Context } from "./context.ts";
import type { Grant } from "./oauth/grants.ts";
import { Refusal } from "./refusal.ts";

export const scopes = {
  desktop: ["cjp:user", "cloud-contact-center:pod_conv"],
  config: ["cjp:config", "cjp:config_read"],
  configWrite: ["cjp:config", "cjp:config_write"],
  people: ["spark:people_read"],
} as const;

/**
 * Looks at the bearer token of a route that needs one. Throws a `Refusal`: 400 for none or one that
 * is malformed, 401 for one that is not good, 403 where the scope is lacking. Source: wire contract, 0.
 */
export function checkAccess({ grants }: Context, request: FastifyRequest): void {
  const needed = request.routeOptions.config.scopes;
  if (!needed) return;
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (token === undefined)
    throw new Refusal(400, "The Authorization header is missing or malformed");
  const grant = grants.holder(token);
  if (!grant) throw new Refusal(401, "The access token is unknown or has expired");
  request.grant = grant;
  if (!needed.some((scope) => grant.scopes.includes(scope)))
    throw new Refusal(403, `The token lacks the scope: one of ${needed.join(", ")}`);
}

/** The one who asks. Throws where a route forgot to ask for a token. */
export function holderOf(request: FastifyRequest): Grant {
  if (!request.grant) throw new Refusal(401, "An access token is needed");
  return request.grant;
}
