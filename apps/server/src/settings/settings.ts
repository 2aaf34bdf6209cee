import { readFileSync } from "node:fs";
import type { z } from "zod";
import type { Hosts } from "@ringside/contract";
import { BadHost, isLoopback, resolveHosts } from "@ringside/client";
import { isRedis } from "../store/index.ts";
import type { TracesSettings } from "../traces/index.ts";
import { readKeys, type Keys } from "../vault/index.ts";
import { brandOf, type Brand } from "./brand.ts";
import type { WebhookSettings } from "../webhooks/index.ts";
import { Variables } from "./fields.ts";
import { BadSettings, type Mistake } from "./mistake.ts";
import { tracesOf, webhookSecretsOf, webhooksOf } from "./outward.ts";

/** What the desktop's server is told at start. Times are milliseconds. */
export interface Settings {
  readonly hosts: Hosts;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Null: `/auth/callback` under the public URL. */
  readonly redirectUri: string | null;
  readonly scopes: readonly string[];
  /** Newest first. Null: a key file next to the store, made at the first start. */
  readonly keys: Keys | null;
  /** A file of screen-pop rules. Null: nothing pops. */
  readonly popRules: string | null;
  /** A file's path, `:memory:`, or the address of a Redis, which may hold a password. */
  readonly store: string;
  readonly port: number;
  readonly host: string;
  /** The origin browsers see. Null: `http://localhost:<port>`. */
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  /** How long the audit trail is kept, in days. */
  readonly auditDays: number;
  /** For how many days contacts and states of agents are kept; 0 for not at all. */
  readonly historyDays: number;
  /** Origins that may show the desktop in a frame. None: nobody may. */
  readonly frameAncestors: readonly string[];
  readonly brand: Brand;
  /** Agents are asked once more before a contact ends. */
  readonly confirmEnd: boolean;
  /** Ids of the organisations whose agents may sign in. Null: any that has the integration. */
  readonly organisations: readonly string[] | null;
  readonly session: {
    readonly idleMs: number;
    readonly maxMs: number;
    /** How many browsers of one agent may be signed in at once. */
    readonly mostOfAgent: number;
  };
  /** The operator's own port; null when none is set. A token is needed beyond this machine. */
  readonly ops: {
    readonly port: number;
    readonly host: string;
    readonly token: string | null;
    /** What who ends sessions must have; null: nobody can. */
    readonly adminToken: string | null;
  } | null;
  /** How long `/readyz` says "draining" before the server closes. */
  readonly drainMs: number;
  /** Requests a minute that WxCC allows this client id, for all agents together. */
  readonly requestsPerMinute: number;
  /** Whom to tell what happens, besides the agents. */
  readonly webhooks: WebhookSettings;
  /** Where traces go; null: nowhere. */
  readonly traces: TracesSettings | null;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Refuses what is only fit for one's own machine: plain http, simulators, keys from a file. */
  readonly production: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from `RINGSIDE_…` variables. An empty variable counts as absent.
 *
 * @throws {BadSettings} naming every mistake at once
 */
export function readSettings(environment: Environment): Settings {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const read = Variables.safeParse(present);
  const mistakes = read.success ? [] : read.error.issues.map(mistakeOf);
  const blame = (variable: string, problem: string, fix: string): void => {
    if (!mistakes.some((one) => one.variable === variable)) {
      mistakes.push({ variable, problem, fix });
    }
  };
  const hosts = hostsOf(present, blame);
  const clientSecret = secretOf(present, blame);
  const keys = keysOf(present, blame);
  const brand = brandOf(present, blame);
  const secrets = webhookSecretsOf(present, blame);
  checkRedirect(present, blame);
  checkOps(present, blame);
  const production = isProduction(present);
  if (production) refuseLocal(present, hosts, blame);
  if (!read.success || hosts === null || mistakes.length > 0) throw new BadSettings(mistakes);
  const { data } = read;
  return {
    hosts,
    clientId: data.RINGSIDE_CLIENT_ID,
    clientSecret,
    redirectUri: data.RINGSIDE_REDIRECT_URI ?? null,
    scopes: data.RINGSIDE_SCOPES,
    keys,
    store: data.RINGSIDE_STORE,
    popRules: data.RINGSIDE_POP_RULES ?? null,
    port: data.RINGSIDE_PORT,
    host: data.RINGSIDE_HOST,
    publicUrl: data.RINGSIDE_PUBLIC_URL ?? originOf(data.RINGSIDE_REDIRECT_URI),
    trustedProxies: data.RINGSIDE_TRUSTED_PROXIES,
    auditDays: data.RINGSIDE_AUDIT_DAYS,
    historyDays: data.RINGSIDE_HISTORY_DAYS,
    frameAncestors: data.RINGSIDE_FRAME_ANCESTORS,
    brand,
    confirmEnd: data.RINGSIDE_CONFIRM_END === "yes",
    organisations: data.RINGSIDE_ORGS ?? null,
    session: {
      idleMs: data.RINGSIDE_SESSION_IDLE * 60_000,
      maxMs: data.RINGSIDE_SESSION_MAX * 60_000,
      mostOfAgent: data.RINGSIDE_SESSIONS_PER_AGENT,
    },
    ops: opsOf(data),
    drainMs: data.RINGSIDE_DRAIN * 1_000,
    requestsPerMinute: data.RINGSIDE_REQUESTS_PER_MINUTE,
    webhooks: webhooksOf(data, secrets),
    traces: tracesOf(data),
    logLevel: data.RINGSIDE_LOG_LEVEL,
    production,
  };
}

function opsOf(data: Variables): Settings["ops"] {
  const { RINGSIDE_OPS_PORT: port, RINGSIDE_OPS_HOST: host, RINGSIDE_OPS_TOKEN: token } = data;
  const adminToken = data.RINGSIDE_ADMIN_TOKEN ?? null;
  return port === undefined ? null : { port, host, token: token ?? null, adminToken };
}

function originOf(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).origin;
}

type Blame = (variable: string, problem: string, fix: string) => void;

function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  const [problem = "cannot be used", fix = "correct it"] = issue.message.split(" | ");
  return { variable: String(issue.path[0]), problem, fix };
}

function hostsOf(env: Environment, blame: Blame): Hosts | null {
  const { RINGSIDE_REGION: region, RINGSIDE_WXCC_URL: wxccUrl, RINGSIDE_WEBEX_URL: webexUrl } = env;
  if (wxccUrl !== undefined && webexUrl !== undefined) return hostsAt(wxccUrl, webexUrl, blame);
  if (wxccUrl !== undefined) {
    blame("RINGSIDE_WEBEX_URL", "is missing", "RINGSIDE_WXCC_URL needs it beside it");
  } else if (webexUrl !== undefined) {
    blame("RINGSIDE_WXCC_URL", "is missing", "RINGSIDE_WEBEX_URL needs it beside it");
  } else if (region === undefined) {
    blame("RINGSIDE_REGION", "is missing", "write your data centre's, such as us1 or eu1");
  } else {
    const known = Variables.shape.RINGSIDE_REGION.safeParse(region);
    return known.success && known.data ? resolveHosts({ region: known.data }) : null;
  }
  return null;
}

function hostsAt(wxccUrl: string, webexUrl: string, blame: Blame): Hosts | null {
  try {
    return resolveHosts({ wxccUrl, webexUrl });
  } catch (error) {
    if (!(error instanceof BadHost)) throw error;
    const variable = error.setting === "wxccUrl" ? "RINGSIDE_WXCC_URL" : "RINGSIDE_WEBEX_URL";
    blame(variable, "cannot be used", error.message.replace(/^\w+: /, ""));
    return null;
  }
}

function secretOf(env: Environment, blame: Blame): string {
  const { RINGSIDE_CLIENT_SECRET: secret, RINGSIDE_CLIENT_SECRET_FILE: file } = env;
  if (secret !== undefined && file !== undefined) {
    blame("RINGSIDE_CLIENT_SECRET", "is given twice", "keep it, or RINGSIDE_CLIENT_SECRET_FILE");
  }
  if (secret !== undefined) return secret.trim();
  if (file === undefined) {
    blame(
      "RINGSIDE_CLIENT_SECRET",
      "is missing",
      "copy it from your integration's page, or name a file by RINGSIDE_CLIENT_SECRET_FILE",
    );
    return "";
  }
  try {
    const text = readFileSync(file, "utf8").trim();
    if (text === "") blame("RINGSIDE_CLIENT_SECRET_FILE", "is empty", "put the secret into it");
    return text;
  } catch {
    blame("RINGSIDE_CLIENT_SECRET_FILE", "cannot be read", "name a file this user may read");
    return "";
  }
}

function keysOf(env: Environment, blame: Blame): Keys | null {
  if (env["RINGSIDE_KEYS"] === undefined) {
    if (!isRedis(env["RINGSIDE_STORE"] ?? "")) return null;
    const all = "nodes that share a Redis need the same: make one by `openssl rand -base64 32`";
    blame("RINGSIDE_KEYS", "is missing", all);
    return null;
  }
  const keys = readKeys(env["RINGSIDE_KEYS"]);
  if (keys !== null) return keys;
  const fix = "write each as 32 random bytes in base64, newest first, as `openssl rand -base64 32`";
  blame("RINGSIDE_KEYS", "is not a list of keys", fix);
  return null;
}

/** Webex must lead the browser back to where its cookies are. */
function checkRedirect(env: Environment, blame: Blame): void {
  const { RINGSIDE_REDIRECT_URI: redirect, RINGSIDE_PUBLIC_URL: seen } = env;
  if (redirect === undefined || seen === undefined) return;
  if (!URL.canParse(redirect) || !URL.canParse(seen)) return;
  const { origin } = new URL(seen);
  if (new URL(redirect).origin === origin) return;
  blame("RINGSIDE_REDIRECT_URI", "is not under the public URL", `write ${origin}/auth/callback`);
}

/** Who can reach the operator's port from elsewhere must say who they are. */
function checkOps(env: Environment, blame: Blame): void {
  const { RINGSIDE_ADMIN_TOKEN: admin } = env;
  if (admin !== undefined && admin === env["RINGSIDE_OPS_TOKEN"]) {
    const fix = "who reads metrics must not end sessions; make another";
    blame("RINGSIDE_ADMIN_TOKEN", "is the same as RINGSIDE_OPS_TOKEN", fix);
  }
  const { RINGSIDE_OPS_PORT: port, RINGSIDE_OPS_HOST: host, RINGSIDE_OPS_TOKEN: token } = env;
  if (port === undefined || host === undefined || isLoopback(host) || token !== undefined) return;
  const fix = "RINGSIDE_OPS_HOST lets others reach it; make one with `openssl rand -hex 32`";
  blame("RINGSIDE_OPS_TOKEN", "is missing", fix);
}

/** Each says where the desktop is; what the other leaves out follows from it. */
const addresses = ["RINGSIDE_PUBLIC_URL", "RINGSIDE_REDIRECT_URI"] as const;

function isProduction(env: Environment): boolean {
  const isHttps = addresses.some((variable) => /^https:/i.test(env[variable] ?? ""));
  return env["NODE_ENV"] === "production" || isHttps;
}

function refuseLocal(env: Environment, hosts: Hosts | null, blame: Blame): void {
  const fix = "in production, write the https address agents will use";
  if (addresses.every((variable) => env[variable] === undefined)) {
    blame("RINGSIDE_PUBLIC_URL", "is missing", fix);
  }
  for (const variable of addresses) {
    if (!/^https:/i.test(env[variable] ?? "https:")) blame(variable, "is not https", fix);
  }
  const local = (origin: string) => isLoopback(new URL(origin).hostname);
  if (hosts !== null && (local(hosts.wxcc) || local(hosts.webex))) {
    const variable = local(hosts.wxcc) ? "RINGSIDE_WXCC_URL" : "RINGSIDE_WEBEX_URL";
    blame(variable, "is this machine", "a simulator has no place in production; name your region");
  }
  if (env["RINGSIDE_KEYS"] === undefined) {
    blame("RINGSIDE_KEYS", "is missing", "in production, give a key of `openssl rand -base64 32`");
  }
  if (env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    blame("NODE_TLS_REJECT_UNAUTHORIZED", "is 0", "remove it: certificates must be checked");
  }
}
