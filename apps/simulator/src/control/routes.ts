import { z } from "zod";
import { Fault } from "../faults/index.ts";
import { read, Refusal, type Context } from "../wire/index.ts";
import { atPhone, phoneActs, place, PlacedCall, type Done } from "./calls.ts";
import { lineOf, streamLog } from "./log.ts";
import { onlyFromHere } from "./origin.ts";
import { changeSettings, settingsOf, SettingsChange } from "./settings.ts";
import { about, clockOf } from "./about.ts";

const Nothing = z.strictObject({}).optional();
const OneAgent = z.strictObject({ agentId: z.string().optional() }).default({});
const OnCall = z.object({ id: z.string() });
const Advance = z.strictObject({ ms: z.int().min(0).max(31_536_000_000) });
const Reset = z.strictObject({ seed: z.string().max(100).optional() }).default({});
const RawFrame = z.strictObject({ agentId: z.string(), text: z.string() });
const LogQuery = z.looseObject({
  after: z.coerce.number().int().default(0),
  agentId: z.string().optional(),
});

/** `/_sim`: what drives and inspects the simulator, apart from the API that it simulates. */
export function serveControl(context: Context, reset: (seed?: string) => void): void {
  const { app, stage } = context;
  onlyFromHere(app);
  app.get("/_sim", ({ host }) => about(context, host));
  app.get("/_sim/world", () => ({ ...stage.truth(), violations: stage.violations() }));
  app.post("/_sim/reset", ({ body }) => {
    reset(read(Reset, body).seed);
    return { seed: stage.seed };
  });
  app.get("/_sim/clock", () => clockOf(context));
  app.post("/_sim/clock/advance", ({ body }) => {
    const { ms } = read(Advance, body);
    if (stage.clock.kind !== "virtual")
      throw new Refusal(409, "The clock runs by itself: start with --clock virtual to advance it");
    stage.advance(ms);
    return clockOf(context);
  });
  app.get("/_sim/settings", () => settingsOf(context));
  app.patch("/_sim/settings", ({ body }) => {
    changeSettings(context, read(SettingsChange, body));
    return settingsOf(context);
  });
  serveCalls(context);
  serveTrouble(context);
  serveRecords(context);
}

function serveCalls({ app, stage }: Context): void {
  app.post("/_sim/calls", ({ body }, reply) =>
    reply.code(201).send({ id: orRefuse(place(stage, read(PlacedCall.default({}), body))) }),
  );
  for (const act of phoneActs)
    app.post(`/_sim/calls/:id/${act}`, ({ params, body }) => {
      read(Nothing, body);
      const { id } = read(OnCall, params);
      if (!stage.truth().tasks.some((task) => task.id === id))
        throw new Refusal(404, "There is no such call, or it is over");
      orRefuse(atPhone(stage, act, id));
      return { id };
    });
}

function orRefuse(done: Done): string {
  if (!done.ok) throw new Refusal(done.why.endsWith("NOT_FOUND") ? 404 : 409, done.why);
  return done.id;
}

/** Tokens, sockets and faults. */
function serveTrouble({ app, grants, hub, faults, stage }: Context): void {
  const oneOrAll = (path: string, act: (agentId: string | null) => number) =>
    app.post(path, ({ body }) => ({ count: act(read(OneAgent, body).agentId ?? null) }));
  oneOrAll("/_sim/tokens/expire", (agentId) => grants.expire(agentId));
  oneOrAll("/_sim/tokens/revoke", (agentId) => grants.revokeAll(agentId));
  oneOrAll("/_sim/sockets/drop", (agentId) => hub.drop(agentId));
  const everybody = stage.organisation.people.map(({ id }) => id);
  for (const [path, muted] of [
    ["/_sim/sockets/mute", true],
    ["/_sim/sockets/unmute", false],
  ] as const)
    oneOrAll(path, (agentId) => hub.mute(agentId === null ? everybody : [agentId], muted));
  app.post("/_sim/sockets/send", ({ body }) => {
    const { agentId, text } = read(RawFrame, body);
    return { count: hub.sendRaw(agentId, text) };
  });
  app.get("/_sim/faults", () => ({ faults: faults.faults }));
  app.post("/_sim/faults", ({ body }, reply) =>
    reply.code(201).send(faults.add(read(Fault, body))),
  );
  app.delete("/_sim/faults", (_, reply) => {
    faults.remove(null);
    return reply.code(204).send();
  });
  app.delete("/_sim/faults/:id", ({ params }, reply) => {
    if (!faults.remove(read(OnCall, params).id)) throw new Refusal(404, "There is no such fault");
    return reply.code(204).send();
  });
}

function serveRecords(context: Context): void {
  const { app, requests, stage } = context;
  app.get("/_sim/requests", () => ({ requests: requests.entries }));
  app.delete("/_sim/requests", (_, reply) => {
    requests.clear();
    return reply.code(204).send();
  });
  app.get("/_sim/log", ({ query }) => {
    const { after, agentId } = read(LogQuery, query);
    const lines = stage.log.entries
      .filter((fact) => fact.seq > after && (agentId === undefined || fact.agentId === agentId))
      .map((fact) => lineOf(context, fact));
    return { lines };
  });
  app.get("/_sim/log/stream", (request, reply) => streamLog(context, request, reply));
}
