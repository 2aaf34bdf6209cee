import { readFileSync } from "node:fs";
import { z } from "zod";
import { isLoopback } from "@ringside/client";
import type { TracesSettings } from "../traces/index.ts";
import type { WebhookSettings } from "../webhooks/index.ts";

/** What leaves for servers other than Webex's: webhooks and traces. A message is `problem | fix`. */

const yes = (fix: string) =>
  z.enum(["yes", "no"], `is neither | write yes ${fix}, or no`).default("no");

/** https, or this machine: a letter crosses no network in the clear, and never bears a password. */
function mayBeTarget(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const local = protocol === "http:" && isLoopback(hostname);
  return (protocol === "https:" || local) && username === "" && password === "";
}

export const outwardVariables = {
  RINGSIDE_WEBHOOKS: z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine(
      (targets) => targets.length <= 10 && targets.every(mayBeTarget),
      "is not a list of targets | write https addresses, ten at most, with spaces between",
    )
    .default([]),
  RINGSIDE_WEBHOOK_SECRET: z.string().optional(),
  RINGSIDE_WEBHOOK_SECRET_FILE: z.string().optional(),
  RINGSIDE_WEBHOOK_CUSTOMERS: yes("to tell customers' names and numbers"),
  RINGSIDE_WEBHOOK_PRIVATE: yes("for targets on a private network"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      "is not an address | write the collector's, such as http://127.0.0.1:4318",
    )
    .optional(),
  OTEL_SERVICE_NAME: z
    .string()
    .regex(/^[\w.-]{1,64}$/, "is not a name | write letters, digits, dots and dashes")
    .default("ringside"),
};

type Environment = Readonly<Record<string, string | undefined>>;
type Blame = (variable: string, problem: string, fix: string) => void;
type Read = z.infer<z.ZodObject<typeof outwardVariables>>;

/** Null where traces go nowhere. */
export function tracesOf(data: Read): TracesSettings | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName } = data;
  return endpoint === undefined ? null : { endpoint, serviceName };
}

export function webhooksOf(data: Read, secrets: WebhookSettings["secrets"]): WebhookSettings {
  return {
    targets: data.RINGSIDE_WEBHOOKS.map((text) => new URL(text)),
    secrets,
    customers: data.RINGSIDE_WEBHOOK_CUSTOMERS === "yes",
    privately: data.RINGSIDE_WEBHOOK_PRIVATE === "yes",
  };
}

/** What signs: `whsec_` and 24 to 64 bytes in base64 each, newest first (Standard Webhooks 1.0). */
export function webhookSecretsOf(env: Environment, blame: Blame): readonly Uint8Array[] {
  const { RINGSIDE_WEBHOOKS: targets, RINGSIDE_WEBHOOK_SECRET_FILE: file } = env;
  const variable = file === undefined ? "RINGSIDE_WEBHOOK_SECRET" : "RINGSIDE_WEBHOOK_SECRET_FILE";
  const make = "write whsec_ and what `openssl rand -base64 32` says, newest first";
  const text = file === undefined ? env["RINGSIDE_WEBHOOK_SECRET"] : textOf(file);
  if (text === null) {
    blame(variable, "cannot be read", "name a file this user may read");
    return [];
  }
  const secrets = (text ?? "").split(/\s+/).filter(Boolean).map(secretOf);
  if (secrets.some((one) => one === null)) blame(variable, "is not a list of secrets", make);
  else if (targets !== undefined && secrets.length === 0) blame(variable, "is missing", make);
  return secrets.filter((one) => one !== null);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function secretOf(text: string): Uint8Array | null {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = Buffer.from(base64 ?? "", "base64");
  return bytes.length >= 24 && bytes.length <= 64 ? Uint8Array.from(bytes) : null;
}
