import type { Fact, Monitored } from "../world/index.ts";
import { interactionOf, type Setting } from "./interaction.ts";
import type { Base, Notification } from "./message.ts";

/** Only `BargedIn` is known to be WxCC's word; the others are the desktop's signals without their `e`. */
const types: Record<Monitored, string> = {
  created: "MonitoringRequestCreated",
  offered: "MonitoringOffered",
  started: "MonitoringStarted",
  held: "MonitoringHeld",
  unheld: "MonitoringUnheld",
  bargedIn: "BargedIn",
  ended: "MonitoringEnded",
};

/** What a supervisor, or an agent who hears one, is told. Source: wire contract, sections 6.3 and 11. */
export function monitorNotification(
  { what, monitor, task }: Extract<Fact, { kind: "monitor" }>,
  base: Base,
  setting: Setting,
): Notification {
  const person = setting.organisation.people.find(({ id }) => id === monitor.by);
  const state = monitor.heldSince === null ? monitor.stage : "held";
  const named = person && !monitor.invisible;
  return {
    to: [base.agentId],
    type: "RoutingMessage",
    data: {
      ...base,
      type: types[what],
      id: monitor.id,
      monitorType: monitor.type,
      monitoringState: { type: state },
      supervisorId: monitor.by,
      supervisorName: named ? `${person.firstName} ${person.lastName}` : "",
      supervisorDN: task?.supervisor?.number ?? "",
      ...(task && {
        taskId: task.id,
        interactionId: task.id,
        mediaResourceId: task.id,
        owner: task.owner ?? "",
        interaction: interactionOf(task, setting),
      }),
    },
  };
}
