import { z } from "zod";

/** How an agent handles calls. Source: wire contract, section 4. */
export const DeviceType = z.enum(["AGENT_DN", "EXTENSION", "BROWSER"]);
export type DeviceType = z.infer<typeof DeviceType>;

/** The code that stands for Available in a state change. */
export const availableCode = "0";

/** `POST /v1/agents/login` */
export const LoginRequest = z.looseObject({
  dialNumber: z.string().min(1).max(43),
  teamId: z.string().max(36).optional(),
  /** Old samples send it as a word. */
  isExtension: z.union([z.boolean(), z.stringbool()]).default(false),
  roles: z.array(z.string()).min(1),
  deviceType: DeviceType.optional(),
  deviceId: z.string().max(43).optional(),
});
export type LoginRequest = z.input<typeof LoginRequest>;

/** `PUT /v1/agents/logout`; both official samples say POST, and WxCC takes it. */
export const LogoutRequest = z.looseObject({
  logoutReason: z.string().max(128),
  agentId: z.string().max(36).optional(),
});
export type LogoutRequest = z.infer<typeof LogoutRequest>;

export const ChosenState = z.enum(["Available", "Idle"]);
export type ChosenState = z.infer<typeof ChosenState>;

/** `PUT /v1/agents/session/state`; `auxCodeId` is `"0"` for Available, else an idle code's id. */
export const StateRequest = z.looseObject({
  state: ChosenState,
  auxCodeId: z.string().max(36),
  lastStateChangeReason: z.string().max(128).optional(),
  agentId: z.string().max(36).optional(),
});
export type StateRequest = z.infer<typeof StateRequest>;

/** `POST /v1/agents/buddyList` */
export const BuddyListRequest = z.looseObject({
  agentProfileId: z.string(),
  mediaType: z.enum(["telephony", "chat", "social", "email", "workItem"]),
  state: ChosenState.optional(),
});
export type BuddyListRequest = z.infer<typeof BuddyListRequest>;

export const Buddy = z.looseObject({
  agentId: z.string(),
  agentName: z.string(),
  state: z.string(),
  teamId: z.string().optional(),
  siteId: z.string().optional(),
  dn: z.string().optional(),
});
export type Buddy = z.infer<typeof Buddy>;
