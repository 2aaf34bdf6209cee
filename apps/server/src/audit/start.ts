import type { Settings } from "../settings/index.ts";
import type { Act } from "./record.ts";

/** The settings that a server started with: what decides who may do what, and no secret. */
export function startAct(settings: Settings): Act {
  const { hosts, session } = settings;
  const about = {
    production: settings.production,
    wxcc: hosts.wxcc,
    webex: hosts.webex,
    publicUrl: settings.publicUrl ?? "",
    scopes: settings.scopes.join(" "),
    organisations: settings.organisations?.join(" ") ?? "any",
    frameAncestors: settings.frameAncestors.join(" ") || "none",
    trustedProxies: settings.trustedProxies.join(" ") || "none",
    idleMinutes: session.idleMs / 60_000,
    maxMinutes: session.maxMs / 60_000,
    auditDays: settings.auditDays,
    keys: settings.keys?.map(({ id }) => id).join(" ") ?? "file",
    logLevel: settings.logLevel,
  };
  return { who: "server", what: "start", outcome: "done", about };
}
