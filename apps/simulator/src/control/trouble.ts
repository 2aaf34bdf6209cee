import { z } from "zod";
import { Fault } from "../faults/index.ts";
import { Refusal, type Context } from "../wire/index.ts";
import { route, type ControlRoute } from "./route.ts";

const One = z.object({ agentId: z.string().optional().describe("All agents, unless said") });
const OneAgent = z.strictObject(One.shape).default({});
const Copies = z.strictObject({ ...One.shape, copies: z.int().min(1).max(10).default(2) });
const Delay = z.strictObject({ ...One.shape, ms: z.int().min(0).max(600_000) });
const Reorder = z.strictObject({
  ...One.shape,
  window: z.int().min(1).max(50).default(2).describe("How many come with the last one first"),
});
const RawFrame = z.strictObject({ agentId: z.string(), text: z.string() });
const counted = "How many there were of what it is about";

/** Tokens that end, and faults. */
export function troubleRoutes({ grants, faults }: Context): readonly ControlRoute[] {
  return [
    route({
      method: "POST",
      path: "/tokens/expire",
      subject: "Tokens",
      summary: "Access tokens are good no longer",
      body: OneAgent,
      answers: counted,
      handle: ({ body }) => ({ count: grants.expire(body.agentId ?? null) }),
    }),
    route({
      method: "POST",
      path: "/tokens/revoke",
      subject: "Tokens",
      summary: "Grants end, refresh tokens included",
      body: OneAgent,
      answers: counted,
      handle: ({ body }) => ({ count: grants.revokeAll(body.agentId ?? null) }),
    }),
    route({
      method: "GET",
      path: "/faults",
      subject: "Faults",
      summary: "What goes wrong, or will",
      answers: "The faults, each with how many requests it has met",
      handle: () => ({ faults: faults.faults }),
    }),
    route({
      method: "POST",
      path: "/faults",
      subject: "Faults",
      summary: "Have something go wrong",
      body: Fault,
      status: 201,
      answers: "The fault, with its id",
      handle: ({ body }) => faults.add(body),
    }),
    route({
      method: "DELETE",
      path: "/faults",
      subject: "Faults",
      summary: "Nothing goes wrong any more",
      status: 204,
      answers: "Nothing",
      handle: () => faults.remove(null),
    }),
    route({
      method: "DELETE",
      path: "/faults/{id}",
      subject: "Faults",
      summary: "Take a fault away",
      params: z.object({ id: z.string() }),
      status: 204,
      answers: "Nothing",
      refuses: { 404: "There is no such fault" },
      handle: ({ params }) => {
        if (!faults.remove(params.id)) throw new Refusal(404, "There is no such fault");
      },
    }),
  ];
}

/** Notification sockets, and the roads to them. */
export function socketRoutes({ hub, stage }: Context): readonly ControlRoute[] {
  const everybody = stage.organisation.people.map(({ id }) => id);
  const whom = ({ agentId }: { agentId?: string | undefined }) =>
    agentId === undefined ? everybody : [agentId];
  const post = <B>(
    path: string,
    summary: string,
    body: z.ZodType<B>,
    act: (body: B) => number,
  ): ControlRoute =>
    route({
      method: "POST",
      path: `/sockets/${path}`,
      subject: "Sockets",
      summary,
      body,
      answers: "How many connections that is about",
      handle: ({ body }) => ({ count: act(body) }),
    });
  return [
    route({
      method: "GET",
      path: "/sockets",
      subject: "Sockets",
      summary: "The connections that are open, and how the roads to them are",
      answers: "The connections, oldest first",
      handle: () => ({
        sockets: hub.connections.map((line) => ({ ...line, ...hub.road(line.agentId) })),
      }),
    }),
    post("drop", "Connections break off", OneAgent, ({ agentId }) => hub.drop(agentId ?? null)),
    post("mute", "Connections stay open and nothing comes down them", OneAgent, (body) =>
      hub.mute(whom(body), true),
    ),
    post("unmute", "Muted connections are heard again", OneAgent, (body) =>
      hub.mute(whom(body), false),
    ),
    post("duplicate", "Each notification comes more than once", Copies, (body) =>
      hub.roughen(whom(body), { copies: body.copies }),
    ),
    post("delay", "Each notification is late", Delay, (body) =>
      hub.roughen(whom(body), { delayMs: body.ms }),
    ),
    post("reorder", "Notifications come in the wrong order", Reorder, (body) =>
      hub.roughen(whom(body), { reorder: body.window }),
    ),
    post("mend", "Everything comes once, at once and in order again", OneAgent, (body) =>
      hub.mend(whom(body)),
    ),
    post("send", "Put a text frame on an agent's sockets, whatever is in it", RawFrame, (body) =>
      hub.sendRaw(body.agentId, body.text),
    ),
  ];
}
