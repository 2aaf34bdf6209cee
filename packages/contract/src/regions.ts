import { z } from "zod";

/** The data centres of Webex Contact Center. Source: the browser SDK's region table. */
export const Region = z.enum(["us1", "eu1", "eu2", "anz1", "ca1", "jp1", "sg1", "in1"]);
export type Region = z.infer<typeof Region>;

/** Where a WxCC is: each an origin without a trailing slash. */
export interface Hosts {
  /** REST and the notification subscription, e.g. `https://api.wxcc-us1.cisco.com`. */
  readonly wxcc: string;
  /** The AI assistant; unless told, it is where REST is. */
  readonly assistant?: string;
  /** OAuth, e.g. `https://webexapis.com`. */
  readonly webex: string;
  /** Token revocation, e.g. `https://idbroker.webex.com`. */
  readonly idbroker: string;
}

/** The hosts of a region. OAuth is one global host for all of them. */
export function hostsOf(region: Region): Hosts {
  return {
    wxcc: `https://api.wxcc-${region}.cisco.com`,
    assistant: `https://api-ai-assistant.prod${region}.ciscoccservice.com`,
    webex: "https://webexapis.com",
    idbroker: "https://idbroker.webex.com",
  };
}
