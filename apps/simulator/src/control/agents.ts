import { z } from "zod";
import { Refusal, type Context } from "../wire/index.ts";
import type { Command } from "../world/index.ts";
import { route, type ControlRoute } from "./route.ts";

const OnAgent = z.object({ id: z.string() });
const Login = z
  .strictObject({
    teamId: z.string().optional().describe("The agent's first team, unless said"),
    deviceType: z.enum(["EXTENSION", "AGENT_DN", "BROWSER"]).default("EXTENSION"),
    dialNumber: z.string().max(50).optional().describe("The agent's own, unless said"),
  })
  .default({ deviceType: "EXTENSION" });
const State = z.strictObject({
  state: z.enum(["Available", "Idle"]),
  auxCodeId: z.string().optional().describe("The first idle code, unless said"),
  channels: z
    .array(z.enum(["telephony", "chat", "email", "social"]))
    .min(1)
    .optional()
    .describe("The whole agent, unless said"),
});
const subject = "Agents";
const refuses = { 404: "There is no such agent", 409: "Not now: it says why" };

/** Agents without a desktop: signed in to a station, put in a state, signed out. */
export function agentRoutes({ stage }: Context): readonly ControlRoute[] {
  const personOf = (id: string) => {
    const person = stage.organisation.people.find((one) => one.id === id);
    if (!person) throw new Refusal(404, "There is no such agent");
    return person;
  };
  const agentOf = (id: string) => stage.truth().agents.find((one) => one.id === id);
  const ask = (command: Command & { readonly agentId: string }) => {
    for (const fact of stage.do(command))
      if (fact.kind === "refused") throw new Refusal(409, fact.reason);
    return agentOf(command.agentId);
  };
  return [
    route({
      method: "GET",
      path: "/agents",
      subject,
      summary: "Everybody, and what they are doing",
      answers: "The agents",
      handle: () => ({ agents: stage.truth().agents }),
    }),
    route({
      method: "POST",
      path: "/agents/{id}/login",
      subject,
      summary: "Sign an agent in to a station",
      params: OnAgent,
      body: Login,
      answers: "The agent afterwards",
      refuses,
      handle: ({ params: { id }, body }) => {
        const { teamIds, extension, dialNumber } = personOf(id);
        const own = { EXTENSION: extension, AGENT_DN: dialNumber, BROWSER: `webrtc-${id}` };
        const device = { type: body.deviceType, number: body.dialNumber ?? own[body.deviceType] };
        const teamId = body.teamId ?? teamIds[0] ?? null;
        return ask({ kind: "login", agentId: id, teamId, device, roles: ["agent"] });
      },
    }),
    route({
      method: "POST",
      path: "/agents/{id}/logout",
      subject,
      summary: "Sign an agent out of the station",
      params: OnAgent,
      answers: "The agent afterwards",
      refuses,
      handle: ({ params: { id } }) => {
        personOf(id);
        return ask({ kind: "logout", agentId: id, by: id });
      },
    }),
    route({
      method: "PUT",
      path: "/agents/{id}/state",
      subject,
      summary: "Put an agent in a state",
      params: OnAgent,
      body: State,
      answers: "The agent afterwards",
      refuses,
      handle: ({ params: { id }, body: { state, auxCodeId, channels } }) => {
        personOf(id);
        const idle = stage.organisation.idleCodes.find(({ isSystem }) => !isSystem)?.id ?? "";
        const code = state === "Available" ? "0" : (auxCodeId ?? idle);
        const asked = { agentId: id, by: id, state, auxCodeId: code, reason: "" };
        if (channels) return ask({ kind: "setChannelState", ...asked, channels });
        return ask({ kind: "setState", ...asked });
      },
    }),
  ];
}
