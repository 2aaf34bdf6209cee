import { z } from "zod";
import { Refusal, type Context } from "../wire/index.ts";
import { ask } from "./ask.ts";
import { route, type ControlRoute } from "./route.ts";

const OnCall = z.object({ id: z.string() });
const OnMonitor = z.object({ id: z.string(), act: z.enum(["bargeIn", "hold", "unhold", "end"]) });
const Listen = z.strictObject({
  supervisorId: z.string().describe("Who listens: a supervisor at a station, of the agent's team"),
  invisible: z.boolean().default(false).describe("Told to nobody by name"),
});
const acts = {
  bargeIn: "bargeIn",
  hold: "holdMonitor",
  unhold: "unholdMonitor",
  end: "endMonitor",
} as const;
const everybody = { queueIds: [], teams: [], sites: [], agents: [] };
const subject = "Supervisors";

/** Supervisors who listen to calls, without a desktop. */
export function monitorRoutes({ stage }: Context): readonly ControlRoute[] {
  const listenerOf = (taskId: string) =>
    stage.truth().monitors.find((one) => one.taskId === taskId) ?? null;
  return [
    route({
      method: "POST",
      path: "/calls/{id}/monitor",
      subject,
      summary: "A supervisor listens to a call",
      params: OnCall,
      body: Listen,
      status: 201,
      answers: "Who listens, and how",
      refuses: { 404: "There is no such call or supervisor", 409: "Not now: it says why" },
      handle: ({ params: { id }, body: { supervisorId: by, invisible } }) => {
        const asked = { by, id, taskId: id, invisible, filter: everybody };
        ask(stage, { kind: "monitor", type: "midcall", ...asked });
        return listenerOf(id);
      },
    }),
    route({
      method: "POST",
      path: "/calls/{id}/monitor/{act}",
      subject,
      summary: "Whoever listens to a call talks along, does not listen for a while, or leaves",
      params: OnMonitor,
      answers: "Who listens, and how: null once nobody does",
      refuses: { 404: "Nobody listens to this call", 409: "Not now: it says why" },
      handle: ({ params: { id, act } }) => {
        const one = listenerOf(id);
        if (!one) throw new Refusal(404, "Nobody listens to this call");
        ask(stage, { kind: acts[act], by: one.by, taskId: id });
        return listenerOf(id);
      },
    }),
  ];
}
