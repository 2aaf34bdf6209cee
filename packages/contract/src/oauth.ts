import { z } from "zod";

/** Paths of the OAuth endpoints, under the hosts of `Hosts`. */
export const oauthPaths = {
  authorize: "/v1/authorize",
  token: "/v1/access_token",
  revoke: "/idb/oauth2/v1/revoke",
} as const;

/** Scopes that a contact centre desktop may ask for. Source: "Integration Scopes". */
export const Scope = {
  user: "cjp:user",
  config: "cjp:config",
  configRead: "cjp:config_read",
  configWrite: "cjp:config_write",
  conversations: "cloud-contact-center:pod_conv",
} as const;

/** What the token endpoint answers, for a code as for a refresh. Times are seconds from now. */
export const TokenResponse = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.coerce.number(),
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.coerce.number(),
  token_type: z.string().optional(),
  scope: z.string().optional(),
});
export type TokenResponse = z.infer<typeof TokenResponse>;

/** What a WxCC access token says of itself: `<opaque>_<cluster>_<orgId>`. */
export interface TokenParts {
  readonly opaque: string;
  readonly cluster: string;
  readonly orgId: string;
}

/**
 * Splits an access token into its parts, or `null` where it has another form.
 * Source: the official sample reads the organisation off the token's tail.
 */
export function tokenParts(accessToken: string): TokenParts | null {
  const [opaque, cluster, orgId, ...more] = accessToken.split("_");
  if (!opaque || !cluster || !orgId || more.length > 0) return null;
  return { opaque, cluster, orgId };
}

/** How the simulator marks its tokens, so that a production profile can refuse them. */
export const simulatorTokenPrefix = "sim";
