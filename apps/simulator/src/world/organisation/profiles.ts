import { idleCodes, wrapUpCodes } from "./codes.ts";
import { fixedId } from "./ids.ts";
import type { DesktopProfile, MultimediaProfile } from "./organisation.ts";

export const multimediaProfiles: readonly MultimediaProfile[] = [
  {
    id: fixedId("multimediaProfile", 1),
    name: "Blended",
    telephony: 1,
    chat: 2,
    email: 2,
    social: 1,
  },
];

export const profileIds = {
  agent: fixedId("desktopProfile", 1),
  sales: fixedId("desktopProfile", 2),
  ownNumber: fixedId("desktopProfile", 3),
  supervisor: fixedId("desktopProfile", 4),
} as const;

const everything = {
  voiceOptions: ["AGENT_DN", "EXTENSION"],
  autoWrapUpSeconds: null,
  ownNumberOnly: false,
  idleCodeIds: null,
  wrapUpCodeIds: null,
} as const satisfies Partial<DesktopProfile>;

/** Four profiles, so that every rule a profile can set is met by somebody. */
export const desktopProfiles: readonly DesktopProfile[] = [
  { ...everything, id: profileIds.agent, name: "Agent" },
  {
    ...everything,
    id: profileIds.sales,
    name: "Sales agent",
    autoWrapUpSeconds: 60,
    wrapUpCodeIds: wrapUpCodes.slice(0, 4).map((code) => code.id),
  },
  {
    ...everything,
    id: profileIds.ownNumber,
    name: "Home worker",
    ownNumberOnly: true,
    idleCodeIds: idleCodes.slice(0, 3).map((code) => code.id),
  },
  { ...everything, id: profileIds.supervisor, name: "Supervisor" },
];
