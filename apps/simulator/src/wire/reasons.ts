import type { Reason } from "../world/index.ts";

/**
 * The numbers that go with reasons. WxCC's are known for three; those from 9000 are this simulator's.
 * Source: wire contract, section 0.1.
 */
const reasonCodes: Record<Reason | "RONA" | "CUSTOMER_BUSY", number> = {
  CUSTOMER_BUSY: 1022,
  AGENT_NOT_FOUND: 1038,
  USER_DECLINED: 156,
  DUPLICATE_LOCATION: 9001,
  RONA: 9002,
  INVALID_DIAL_NUMBER: 9003,
  ALREADY_LOGGED_IN: 9004,
  TEAM_NOT_FOUND: 9005,
  DEVICE_NOT_ALLOWED: 9006,
  ROLE_NOT_ALLOWED: 9007,
  AUX_CODE_NOT_FOUND: 9008,
  NOT_A_SUPERVISOR: 9009,
  CONTACTS_OPEN: 9010,
  TASK_NOT_FOUND: 9011,
  LEG_NOT_FOUND: 9012,
  NOT_CONNECTED: 9013,
  NOT_OFFERED: 9014,
  ANSWERED_ON_DEVICE: 9015,
  ALREADY_HELD: 9016,
  NOT_HELD: 9017,
  NOT_IN_WRAPUP: 9018,
  CHANNEL_FULL: 9019,
  QUEUE_NOT_FOUND: 9020,
  ENTRY_POINT_NOT_FOUND: 9021,
  ANI_NOT_ALLOWED: 9022,
  NOT_RECORDED: 9023,
  ALREADY_PAUSED: 9024,
  NOT_PAUSED: 9025,
  AGENT_NOT_SIGNED_IN: 9026,
  CONSULT_OPEN: 9027,
  NOT_CONSULTING: 9028,
  NOT_IN_CONFERENCE: 9029,
  CONFERENCE_OPEN: 9030,
  NOT_THE_OWNER: 9031,
  NOT_DIALLING: 9034,
  VOICE_ONLY: 9035,
  VARIABLE_NOT_EDITABLE: 9036,
  NOT_QUEUED: 9037,
  QUEUE_NOT_SERVED: 9038,
  NOBODY_SIGNED_IN: 9032,
  DESTINATION_NOT_ALLOWED: 9033,
};

/** Reasons that a person writes through `/_sim/faults` have no number of their own. */
export function reasonCode(reason: string): number {
  return new Map<string, number>(Object.entries(reasonCodes)).get(reason) ?? 9000;
}
