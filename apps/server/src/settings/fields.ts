import { z } from "zod";
import { Region } from "@ringside/contract";
import { outwardVariables } from "./outward.ts";
import { isRedis, readAddress } from "../store/index.ts";

/** What each variable may hold. A message is `problem | fix`; `mistakesOf` takes it apart. */

const minutes = (fallback: number) =>
  whole(1, 43_200, "write minutes, from 1 to 43200").default(fallback);

function whole(least: number, most: number, fix: string) {
  const message = `is not a whole number in range | ${fix}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** On this machine plain http will do. */
function isOrigin({ origin, protocol, hostname }: URL, text: string): boolean {
  const isLocal = protocol === "http:" && hostname === "localhost";
  return origin === text && !text.includes("*") && (protocol === "https:" || isLocal);
}

const address = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "is not an address | write a whole one, such as https://desk.example.com",
  );

export const Variables = z.object({
  ...outwardVariables,
  RINGSIDE_CLIENT_ID: z
    .string("is missing | copy it from your integration's page on developer.webex.com")
    .min(8, "is too short | copy it whole from your integration's page on developer.webex.com"),
  RINGSIDE_CLIENT_SECRET: z.string().optional(),
  RINGSIDE_CLIENT_SECRET_FILE: z.string().optional(),
  RINGSIDE_REDIRECT_URI: address
    .refine(
      (text) => !URL.canParse(text) || new URL(text).pathname === "/auth/callback",
      "has another path | the desktop answers at /auth/callback: write and register that",
    )
    .optional(),
  RINGSIDE_REGION: z
    .enum(Region.options, `is not a region | write one of ${Region.options.join(", ")}`)
    .optional(),
  RINGSIDE_WXCC_URL: z.string().optional(),
  RINGSIDE_WEBEX_URL: z.string().optional(),
  RINGSIDE_SCOPES: z
    .string()
    .transform(words)
    .refine(
      (scopes) => scopes.length > 0 && scopes.every((scope) => /^[\w:.-]{1,100}$/.test(scope)),
      "is not a list of scopes | write them with spaces between, such as cjp:user cjp:config_read",
    )
    .default(["cjp:user", "cjp:config_read"]),
  RINGSIDE_KEYS: z.string().optional(),
  RINGSIDE_STORE: z
    .string()
    .refine(
      (text) => (isRedis(text) ? readAddress(text) !== null : !/^[a-z]{2,}[+\w]*:\/\//i.test(text)),
      "cannot be read | write a file's path, or an address such as redis://user:password@host:6379/0",
    )
    .default("./.ringside/ringside.db"),
  RINGSIDE_POP_RULES: z.string().optional(),
  RINGSIDE_PORT: whole(0, 65_535, "write a port from 1 to 65535").default(10_060),
  RINGSIDE_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "is not a host | write 127.0.0.1, or 0.0.0.0 behind a proxy")
    .default("127.0.0.1"),
  RINGSIDE_PUBLIC_URL: address
    .refine(
      (text) => !URL.canParse(text) || new URL(text).pathname === "/",
      "has a path | write the origin alone, such as https://desk.example.com",
    )
    .transform((text) => (URL.canParse(text) ? new URL(text).origin : text))
    .optional(),
  RINGSIDE_TRUSTED_PROXIES: z
    .string()
    .transform(words)
    .refine(
      (proxies) => proxies.every((proxy) => /^[\da-f.:]+(\/\d{1,3})?$/i.test(proxy)),
      "is not a list of addresses | write the proxy's address or network, such as 10.0.0.0/8",
    )
    .default([]),
  RINGSIDE_REQUESTS_PER_MINUTE: whole(
    20,
    100_000,
    "write requests a minute, from 20 to 100000",
  ).default(300),
  RINGSIDE_CONFIRM_END: z
    .enum(
      ["yes", "no"],
      "is neither yes nor no | write yes to have agents asked before a contact ends",
    )
    .default("no"),
  RINGSIDE_FRAME_ANCESTORS: z
    .string()
    .transform(words)
    .refine(
      (origins) => origins.every((text) => URL.canParse(text) && isOrigin(new URL(text), text)),
      "is not a list of origins | write whole https origins, such as https://crm.example.com",
    )
    .default([]),
  RINGSIDE_AUDIT_DAYS: whole(1, 36_500, "write days, from 1 to 36500").default(400),
  RINGSIDE_HISTORY_DAYS: whole(0, 3_660, "write days, from 0 for none to 3660").default(30),
  RINGSIDE_ORGS: z
    .string()
    .transform(words)
    .refine(
      (ids) => ids.length > 0 && ids.every((id) => /^[\w=-]{1,128}$/.test(id)),
      "is not a list of organisation ids | copy them from Control Hub, with spaces between",
    )
    .optional(),
  RINGSIDE_SESSION_IDLE: minutes(480),
  RINGSIDE_SESSION_MAX: minutes(1_440),
  RINGSIDE_SESSIONS_PER_AGENT: whole(1, 1_000, "write a number from 1 to 1000").default(10),
  RINGSIDE_OPS_PORT: whole(0, 65_535, "write a port from 1 to 65535").optional(),
  RINGSIDE_OPS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "is not a host | write 127.0.0.1, or 0.0.0.0 with RINGSIDE_OPS_TOKEN")
    .default("127.0.0.1"),
  RINGSIDE_OPS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,512}$/, "is too short | make one with `openssl rand -hex 32`")
    .optional(),
  RINGSIDE_ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,512}$/, "is too short | make one with `openssl rand -hex 32`")
    .optional(),
  RINGSIDE_DRAIN: whole(0, 600, "write seconds, from 0 to 600").default(0),
  RINGSIDE_LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "is not a level | write one of debug, info, warn, error, silent",
    )
    .default("info"),
});
export type Variables = z.infer<typeof Variables>;
