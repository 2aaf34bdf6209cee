import type { Script } from "../script.ts";

/** What an administrator has set up: it does not change while the world runs. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly client: Client;
  readonly sites: readonly Site[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  readonly queues: readonly Queue[];
  readonly entryPoints: readonly EntryPoint[];
  readonly idleCodes: readonly AuxCode[];
  readonly wrapUpCodes: readonly AuxCode[];
  readonly desktopProfiles: readonly DesktopProfile[];
  readonly multimediaProfiles: readonly MultimediaProfile[];
  readonly dialPlans: readonly DialPlan[];
  readonly addressBook: AddressBook;
  readonly outdialAni: OutdialAni;
  /** What is said in calls, by queue. */
  readonly scripts: Readonly<Record<string, Script>>;
}

/** The OAuth integration that may ask for tokens. Any loopback redirect URI is allowed for it. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly multimediaProfileId: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
}

export interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly teamIds: readonly string[];
  readonly siteId: string;
  readonly supervisor: boolean;
  readonly desktopProfileId: string;
  /** The Webex Calling extension on this person's desk. */
  readonly extension: string;
  /** The person's own telephone, in E.164. */
  readonly dialNumber: string;
}

/** How customers come. */
export type Channel = "telephony" | "chat" | "email" | "social";

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly channel: Channel;
  /** The number that customers dial; empty where they write. */
  readonly number: string;
  readonly entryPointId: string;
  /** Teams that serve the queue, and from when in the contact's wait. */
  readonly groups: readonly {
    readonly teamIds: readonly string[];
    readonly afterSeconds: number;
  }[];
}

export interface EntryPoint {
  readonly id: string;
  readonly name: string;
  readonly direction: "INBOUND" | "OUTBOUND";
}

export interface AuxCode {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** Only the system sets it. */
  readonly isSystem: boolean;
}

export type VoiceOption = "AGENT_DN" | "EXTENSION" | "BROWSER";

export interface DesktopProfile {
  readonly id: string;
  readonly name: string;
  readonly voiceOptions: readonly VoiceOption[];
  readonly autoWrapUpSeconds: number | null;
  /** True: this profile's agents may use no dial number but their own. */
  readonly ownNumberOnly: boolean;
  /** `null`: all of them. */
  readonly idleCodeIds: readonly string[] | null;
  readonly wrapUpCodeIds: readonly string[] | null;
}

/** How many contacts of each channel an agent may hold at once. */
export interface MultimediaProfile {
  readonly id: string;
  readonly name: string;
  readonly telephony: number;
  readonly chat: number;
  readonly email: number;
  readonly social: number;
}

export interface DialPlan {
  readonly id: string;
  readonly name: string;
  readonly regularExpression: string;
  readonly prefix: string;
  readonly strippedChars: string;
}

export interface AddressBook {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
  }[];
}

export interface OutdialAni {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
    readonly isDefault: boolean;
  }[];
}
