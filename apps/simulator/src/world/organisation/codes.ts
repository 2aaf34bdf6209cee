import { fixedId } from "./ids.ts";
import type { AuxCode } from "./organisation.ts";

const rows = (kind: "idleCode" | "wrapUpCode", from: number, names: string[], isSystem = false) =>
  names.map((name, at): AuxCode => ({
    id: fixedId(kind, from + at),
    name,
    isDefault: at === 0 && !isSystem,
    isSystem,
  }));

/** System codes keep WxCC's names: clients find them by these. */
export const systemCodeNames = {
  rangOut: "RONA",
  declined: "DECLINED",
  busy: "BUSY",
  invalidNumber: "INVALID NUMBER",
  unavailable: "UNAVAILABLE",
  channelFailure: "CHANNEL FAILURE",
} as const;

/** The first is where a sign-in lands. */
export const idleCodes: readonly AuxCode[] = [
  ...rows("idleCode", 1, ["Getting ready", "Break", "Lunch", "Meeting", "Paperwork", "Training"]),
  ...rows("idleCode", 91, Object.values(systemCodeNames), true),
];

export const wrapUpCodes: readonly AuxCode[] = rows("wrapUpCode", 1, [
  "Resolved",
  "Follow-up needed",
  "Callback promised",
  "Order placed",
  "Refund issued",
  "Complaint",
  "Wrong number",
  "Call dropped",
]);
