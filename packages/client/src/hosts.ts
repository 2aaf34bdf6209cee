import { hostsOf, type Hosts, type Region } from "@ringside/contract";

/** Where a Webex Contact Center is: a region by name, or its addresses. */
export type Where =
  | { readonly region: Region }
  | { readonly wxccUrl: string; readonly webexUrl: string; readonly idbrokerUrl?: string };

/** An address by which no WxCC can be reached. `setting` names the one to correct. */
export class BadHost extends Error {
  override readonly name = "BadHost";
  readonly setting: "wxccUrl" | "webexUrl" | "idbrokerUrl";

  constructor(setting: BadHost["setting"], fix: string) {
    super(`${setting}: ${fix}`);
    this.setting = setting;
  }
}

/** Whether a host name means this machine. Plain http is only spoken there. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

/**
 * The hosts to talk to. Given as addresses, tokens are revoked at `webexUrl` unless `idbrokerUrl`
 * says otherwise: a simulator serves everything from one origin.
 *
 * @throws {BadHost} an address is no origin, or is plain http beyond this machine
 */
export function resolveHosts(where: Where): Hosts {
  if ("region" in where) return hostsOf(where.region);
  const webex = origin("webexUrl", where.webexUrl);
  return {
    wxcc: origin("wxccUrl", where.wxccUrl),
    webex,
    idbroker: where.idbrokerUrl === undefined ? webex : origin("idbrokerUrl", where.idbrokerUrl),
  };
}

function origin(setting: BadHost["setting"], text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new BadHost(setting, "write a whole address, such as https://api.wxcc-us1.cisco.com");
  }
  if (url.username || url.password) throw new BadHost(setting, "leave out the user and password");
  if (url.pathname !== "/" || url.search || url.hash) {
    throw new BadHost(setting, `write the origin alone, without a path: ${url.origin}`);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new BadHost(setting, "use https; plain http is only for this machine (localhost)");
  }
  return url.origin;
}
