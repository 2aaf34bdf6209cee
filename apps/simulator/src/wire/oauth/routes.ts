import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { oauthPaths, type OAuthError, type TokenResponse } from "@ringside/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Effect } from "../../faults/index.ts";
import type { Client } from "../../world/index.ts";
import type { Context } from "../context.ts";
import type { TokenPair } from "./grants.ts";
import type { Html } from "./html.ts";
import { consentPage, problemPage } from "./page.ts";
import { backTo, readAuthorize, type Asked } from "./request.ts";
import { style } from "./style.ts";

/** Sign-in as Webex does it, and the account picker that is this simulator's own. */
export function serveOAuth(context: Context): void {
  const { app, stage, grants } = context;
  const { organisation } = stage;
  const tokens = readFileSync(createRequire(import.meta.url).resolve("@ringside/look/tokens.css"));
  const css = (text: string | Buffer) => (_: FastifyRequest, reply: FastifyReply) =>
    reply.type("text/css; charset=utf-8").send(text);
  app.get(`${oauthPaths.authorize}/tokens.css`, css(tokens));
  app.get(`${oauthPaths.authorize}/page.css`, css(style));

  const authorize = { config: { operation: "oauth.authorize" } };
  app.get(oauthPaths.authorize, authorize, (request, reply) => {
    const asked = readAuthorize(request.query, organisation.client);
    if (asked.kind !== "ask") return turnAway(reply, asked);
    return sendPage(reply, 200, consentPage(asked, organisation, textFields(request.query)));
  });

  app.post(oauthPaths.authorize, authorize, (request, reply) => {
    const asked = readAuthorize(request.body, organisation.client);
    if (asked.kind !== "ask") return turnAway(reply, asked);
    const { redirectUri, state, clientId, scopes, challenge } = asked;
    const { account, decision } = textFields(request.body);
    if (decision !== "accept")
      return turnAway(reply, {
        ...asked,
        kind: "redirect",
        error: "access_denied",
        why: "The person said no",
      });
    const person = organisation.people.find(({ id }) => id === account);
    if (!person) return sendPage(reply, 400, problemPage("Nobody was chosen to sign in."));
    const grant = { agentId: person.id, clientId, scopes };
    const code = grants.issueCode(grant, redirectUri, challenge);
    return reply.redirect(backTo(redirectUri, { code, state }), 302);
  });

  app.post(oauthPaths.token, { config: { operation: "oauth.token" } }, (request, reply) => {
    reply.header("cache-control", "no-store");
    const form = textFields(request.body);
    if (!isClient(form, request.headers.authorization, organisation.client))
      return tokenError(request, reply, 401, "invalid_client", "unknown client or wrong secret");
    if (form["grant_type"] !== "authorization_code" && form["grant_type"] !== "refresh_token")
      return tokenError(
        request,
        reply,
        400,
        "unsupported_grant_type",
        "not a grant type in use here",
      );
    const pair = pairFor(context, form, request.effect);
    if (pair) return tokenResponse(context, pair);
    return tokenError(
      request,
      reply,
      400,
      "invalid_grant",
      "the code or token is not good (any more)",
    );
  });

  app.post(oauthPaths.revoke, { config: { operation: "oauth.revoke" } }, (request, reply) => {
    const form = textFields(request.body);
    if (!isClient(form, request.headers.authorization, organisation.client))
      return tokenError(request, reply, 401, "invalid_client", "unknown client or wrong secret");
    // Also for a token that is not known: RFC 7009, section 2.2.
    grants.revoke(form["token"] ?? "", organisation.client.id);
    return reply.code(200).send();
  });
}

type Form = Record<string, string | undefined>;

/** New tokens, or what a fault makes of the wish for them. */
function pairFor(context: Context, form: Form, effect: Effect | null): TokenPair | null {
  if (effect?.kind === "invalidGrant") return null;
  if (form["grant_type"] !== "refresh_token") return redeem(context, form);
  if (effect?.kind !== "rotate") return renew(context, form);
  const { grants } = context;
  const { settings } = grants;
  grants.settings = { ...settings, rotateRefreshTokens: true };
  try {
    return renew(context, form);
  } finally {
    grants.settings = settings;
  }
}

function redeem({ grants, stage }: Context, form: Form): TokenPair | null {
  return grants.redeem(form["code"] ?? "", {
    clientId: stage.organisation.client.id,
    redirectUri: form["redirect_uri"] ?? "",
    verifier: form["code_verifier"] ?? null,
  });
}

function renew({ grants, stage }: Context, form: Form): TokenPair | null {
  return grants.refresh(form["refresh_token"] ?? "", stage.organisation.client.id);
}

function tokenResponse({ grants }: Context, { access, refresh, grant }: TokenPair): TokenResponse {
  return {
    access_token: access,
    token_type: "Bearer",
    expires_in: grants.settings.accessTokenSeconds,
    refresh_token: refresh,
    refresh_token_expires_in: grants.settings.refreshTokenSeconds,
    scope: grant.scopes.join(" "),
  };
}

function tokenError(
  { trackingId }: FastifyRequest,
  reply: FastifyReply,
  status: number,
  error: string,
  why: string,
): FastifyReply {
  return reply
    .code(status)
    .send({ error, error_description: why, trackingId } satisfies OAuthError);
}

/** The client's name and secret, in the form or, as RFC 6749 has it, in a Basic header. */
function isClient(form: Form, authorization: string | undefined, client: Client): boolean {
  const [, basic] = /^Basic ([\w+/]+=*)$/i.exec(authorization ?? "") ?? [];
  const [id, secret] =
    basic === undefined
      ? [form["client_id"], form["client_secret"]]
      : Buffer.from(basic, "base64").toString().split(":").map(formDecode);
  return id === client.id && secret === client.secret;
}

/** As forms are encoded, which never fails. */
function formDecode(text: string): string {
  return new URLSearchParams(`x=${text}`).get("x") ?? "";
}

function turnAway(reply: FastifyReply, asked: Exclude<Asked, { kind: "ask" }>): FastifyReply {
  if (asked.kind === "page") return sendPage(reply, 400, problemPage(asked.why));
  const { redirectUri, error, why, state } = asked;
  return reply.redirect(backTo(redirectUri, { error, error_description: why, state }), 302);
}

function sendPage(reply: FastifyReply, status: number, page: Html): FastifyReply {
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", "default-src 'none'; style-src 'self'; base-uri 'none'")
    .send(page.text);
}

/** The fields that are text and given once; others are as good as absent. */
function textFields(input: unknown): Record<string, string> {
  const fields = z.record(z.string(), z.unknown()).safeParse(input);
  const entries = Object.entries(fields.data ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
