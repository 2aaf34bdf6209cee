import type { Notification } from "@ringside/contract";
import type { Cause } from "../cause.ts";
import type { Change } from "../change.ts";
import type { Me } from "../me.ts";
import { channelStateChanged } from "./channels.ts";
import { suggestion, summary, transcript } from "./assist.ts";
import { loggedIn, loggedOut, noSession, reloaded, stateChanged } from "./session.ts";
import { taskChanges } from "./task.ts";

/**
 * Turns one of WxCC's notifications into what it means for this agent's desk.
 *
 * Refusals (`…Failed`) change nothing on the desk but the command they answer: see `settlement`.
 *
 * @param receivedAt epoch milliseconds; stands in for the event's time where WxCC gives none
 * @param asked the command of this desk's that it carries out, as a cause: see `askedBy`
 */
export function interpret(
  notification: Notification,
  me: Me,
  receivedAt: number,
  asked: Cause | null = null,
): Change[] {
  switch (notification.kind) {
    case "loggedIn":
      return loggedIn(notification.data, me, receivedAt, asked);
    case "reloaded":
      return reloaded(notification.data, me, receivedAt);
    case "reloadRefused":
      return noSession(notification.data, receivedAt);
    case "loggedOut":
      return loggedOut(notification.data, me, receivedAt, asked);
    case "stateChanged":
      return stateChanged(notification.data, me, receivedAt, asked);
    case "channelStateChanged":
      return channelStateChanged(notification.data, me, receivedAt, asked);
    case "task":
      return taskChanges(notification.event, notification.data, me, receivedAt, asked);
    case "evicted":
      return [{ kind: "link", link: { kind: "evicted", since: receivedAt } }];
    case "transcript":
      return transcript(notification.data, receivedAt);
    case "suggestion":
      return suggestion(notification.data, receivedAt);
    case "summary":
      return summary(notification.when, notification.data, receivedAt);
    case "welcome":
    case "keepalive":
    case "loginRefused":
    case "logoutRefused":
    case "stateRefused":
    case "channelStateRefused":
    case "taskRefused":
    case "buddies":
    case "buddiesRefused":
    case "monitoring":
    case "suggestionAcknowledged":
    case "assistEnabled":
    case "wellness":
    case "unknown":
      return [];
  }
}
