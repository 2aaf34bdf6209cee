import type { Notification, TaskEvent } from "@ringside/contract";
import { decode } from "@ringside/contract";

/** Notifications as WxCC writes them, made from what differs. For tests only. */

export const me = { agentId: "ana", systemCodes: { "code-rona": "rona" } } as const;

type Part = Record<string, unknown>;

/** A whole interaction: agent `ana` and a customer, as it is right after the change `over`. */
export function interaction(over: Part = {}, self: Part = {}, media: Part = {}): Part {
  return {
    interactionId: "i1",
    mainInteractionId: "i1",
    mediaType: "telephony",
    contactDirection: { type: "INBOUND" },
    state: "connected",
    owner: "ana",
    createdTimestamp: 1_000,
    currentVTeam: "q1",
    participants: {
      "+351": { id: "+351", pType: "Customer", hasJoined: true, callerId: "+351" },
      ana: {
        id: "ana",
        pType: "Agent",
        name: "Ana",
        hasJoined: true,
        joinTimestamp: 5_000,
        ...self,
      },
    },
    media: {
      i1: {
        mediaResourceId: "i1",
        mType: "mainCall",
        participants: ["+351", "ana"],
        isHold: false,
        ...media,
      },
    },
    callAssociatedDetails: {
      ani: "+351210000221",
      customerName: "Leo",
      virtualTeamName: "Billing",
      ronaTimeout: "18",
    },
    callAssociatedData: {
      order: {
        name: "order",
        displayName: "Order",
        value: "A-77",
        agentEditable: true,
        agentViewable: true,
        isSecure: false,
      },
      pin: { name: "pin", displayName: "PIN", value: "1234", agentViewable: true, isSecure: true },
      score: { name: "score", value: "9", agentViewable: false },
    },
    callProcessingDetails: { recordInProgress: "true", isPaused: "false" },
    ...over,
  };
}

export function taskEvent(event: TaskEvent, data: Part = {}): Notification {
  return read("RoutingMessage", {
    type: event,
    eventTime: 9_000,
    agentId: "ana",
    interactionId: "i1",
    interaction: interaction(),
    ...data,
  });
}

export function read(outer: string, data: Part): Notification {
  const notification = decode(JSON.stringify({ type: outer, data }));
  if (notification.kind === "undecodable") throw new Error(notification.why);
  if (notification.kind === "unknown") throw new Error(JSON.stringify(notification));
  return notification;
}
