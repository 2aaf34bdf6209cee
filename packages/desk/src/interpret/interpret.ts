import type { Notification } from "@ringside/contract";
import type { Change } from "../change.ts";
import type { Me } from "../me.ts";
import { loggedOut, noSession, session, stateChanged } from "./session.ts";
import { taskChanges } from "./task.ts";

/**
 * Turns one of WxCC's notifications into what it means for this agent's desk.
 *
 * Refusals (`…Failed`) change nothing on the desk but the command they answer: see `settlement`.
 *
 * @param receivedAt epoch milliseconds; stands in for the event's time where WxCC gives none
 */
export function interpret(notification: Notification, me: Me, receivedAt: number): Change[] {
  switch (notification.kind) {
    case "loggedIn":
      return session(notification.data, { kind: "signIn" }, me, receivedAt);
    case "reloaded":
      return session(notification.data, { kind: "unsaid" }, me, receivedAt);
    case "reloadRefused":
      return noSession(notification.data, receivedAt);
    case "loggedOut":
      return loggedOut(notification.data, me, receivedAt);
    case "stateChanged":
      return stateChanged(notification.data, me, receivedAt);
    case "task":
      return taskChanges(notification.event, notification.data, me, receivedAt);
    case "evicted":
      return [{ kind: "link", link: { kind: "evicted", since: receivedAt } }];
    case "welcome":
    case "keepalive":
    case "loginRefused":
    case "logoutRefused":
    case "stateRefused":
    case "taskRefused":
    case "buddies":
    case "buddiesRefused":
    case "monitoring":
    case "transcript":
    case "suggestion":
    case "suggestionAcknowledged":
    case "summary":
    case "assistEnabled":
    case "wellness":
    case "unknown":
      return [];
  }
}
