import { fixedId } from "./ids.ts";
import type { Channel, EntryPoint, Queue, Site, Team } from "./organisation.ts";
import { multimediaProfiles } from "./profiles.ts";

const multimediaProfileId = multimediaProfiles[0]?.id ?? "";

export const sites: readonly Site[] = [
  { id: fixedId("site", 1), name: "Lisbon", multimediaProfileId },
  { id: fixedId("site", 2), name: "Austin", multimediaProfileId },
];

export const siteIds = { lisbon: fixedId("site", 1), austin: fixedId("site", 2) } as const;

export const teamIds = {
  care: fixedId("team", 1),
  sales: fixedId("team", 2),
  technical: fixedId("team", 3),
} as const;

export const teams: readonly Team[] = [
  { id: teamIds.care, name: "Customer Care", siteId: siteIds.lisbon },
  { id: teamIds.sales, name: "Sales", siteId: siteIds.austin },
  { id: teamIds.technical, name: "Technical Support", siteId: siteIds.lisbon },
];

export const entryPoints: readonly EntryPoint[] = [
  { id: fixedId("entryPoint", 1), name: "Main line", direction: "INBOUND" },
  { id: fixedId("entryPoint", 2), name: "Support line", direction: "INBOUND" },
  { id: fixedId("entryPoint", 9), name: "Outdial", direction: "OUTBOUND" },
];

const [mainLine, supportLine] = entryPoints.map((entryPoint) => entryPoint.id);

/** Each queue is served first by the team that knows, then by whoever else may help. */
export const queues: readonly Queue[] = [
  {
    id: fixedId("queue", 1),
    name: "Billing",
    description: "Invoices, payments and refunds",
    channel: "telephony",
    number: "+14085550190",
    entryPointId: mainLine ?? "",
    groups: [
      { teamIds: [teamIds.care], afterSeconds: 0 },
      { teamIds: [teamIds.sales], afterSeconds: 30 },
    ],
  },
  {
    id: fixedId("queue", 2),
    name: "Orders",
    description: "New orders and changes to them",
    channel: "telephony",
    number: "+14085550191",
    entryPointId: mainLine ?? "",
    groups: [{ teamIds: [teamIds.sales, teamIds.care], afterSeconds: 0 }],
  },
  {
    id: fixedId("queue", 3),
    name: "Technical Support",
    description: "Something does not work",
    channel: "telephony",
    number: "+14085550192",
    entryPointId: supportLine ?? "",
    groups: [
      { teamIds: [teamIds.technical], afterSeconds: 0 },
      { teamIds: [teamIds.care], afterSeconds: 30 },
    ],
  },
  {
    id: fixedId("queue", 4),
    name: "Priority",
    description: "Customers who have waited long enough already",
    channel: "telephony",
    number: "+14085550193",
    entryPointId: mainLine ?? "",
    groups: [{ teamIds: [teamIds.care, teamIds.sales, teamIds.technical], afterSeconds: 0 }],
  },
  written(5, "Chat", "chat", "Questions from the web shop"),
  written(6, "E-mail", "email", "Letters that want an answer today"),
  written(7, "Social", "social", "Messages from elsewhere"),
];

/** Whoever is there answers what is written. */
function written(number: number, name: string, channel: Channel, description: string): Queue {
  return {
    id: fixedId("queue", number),
    name,
    description,
    channel,
    number: "",
    entryPointId: fixedId("entryPoint", 1),
    groups: [{ teamIds: [teamIds.care, teamIds.sales, teamIds.technical], afterSeconds: 0 }],
  };
}
