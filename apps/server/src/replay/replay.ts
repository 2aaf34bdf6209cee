import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fastify, type FastifyInstance } from "fastify";
import { z } from "zod";
import type { Frame, Moment, Report } from "@ringside/desk";
import { createStream, type Stream } from "../feed/index.ts";
import { answerProblems, securityHeaders, webRoutes } from "../http/index.ts";
import { ProblemError } from "../problem/index.ts";
import { controls } from "./page.ts";
import { createPlayer, isLineUp } from "./player.ts";

export interface ReplayOptions {
  /** The folder of the built page. */
  readonly webRoot: string;
  /** How many times as fast as it was; 0: step by step. */
  readonly speed: number;
}

/** How often pages are told the time, in milliseconds: while it stands, so do their timers. */
const tickEvery = 500;

const Place = z.object({ to: z.coerce.number().int() });
const Speed = z.object({ speed: z.coerce.number().min(0).max(1_000) });

/**
 * The desktop's own page, fed by what an agent reported instead of a desk: no WxCC, no sign-in, and
 * nothing that can be asked. To be listened to on this machine alone.
 */
export async function createReplay(
  report: Report,
  { webRoot, speed }: ReplayOptions,
): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: 1_024, forceCloseConnections: true });
  const epoch = randomUUID();
  const streams = new Set<Stream>();
  let told = 0;
  let begun = false;

  const numbered = (frame: (id: string, now: number) => Frame): Frame =>
    frame(`${epoch}.${told}`, player.now());
  const snapshot = (): Frame =>
    numbered((id, now) => ({ kind: "snapshot", id, now, desk: player.desk() }));
  const tell = (frame: Frame): void => streams.forEach((stream) => stream.send(frame));
  const tick = (): void => tell({ kind: "beat", now: player.now() });
  const player = createPlayer(report, (moment) => {
    told += 1;
    if (!isLineUp(report.moments, player.place())) {
      streams.forEach((one) => one.close());
      return;
    }
    const frame = frameOf(moment);
    tell(frame === null ? snapshot() : numbered(frame));
    tick();
  });
  const ticking = setInterval(tick, tickEvery);
  ticking.unref();
  app.addHook("onClose", async () => {
    clearInterval(ticking);
    player.close();
    streams.forEach((stream) => stream.close());
  });

  answerProblems(app, () => undefined);
  await securityHeaders(app, { secure: false, frameAncestors: [] });
  app.addHook("onRequest", async ({ headers, method }) => {
    const { host = "", "sec-fetch-site": site } = headers;
    // A name that leads here is not ours, nor is a form of another page.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) throw new ProblemError("wrongHost");
    if (method !== "GET" && site !== "same-origin") throw new ProblemError("foreignRequest");
  });
  // Forms without fields.
  app.addContentTypeParser("application/x-www-form-urlencoded", (_request, body, done) => {
    body.resume();
    done(null, null);
  });

  app.get("/healthz", () => ({ status: "ok" }));
  const simulator = report.me.simulator && { panelUrl: "/_replay" };
  app.get("/api/me", () => ({ ...report.me, simulator, now: player.now() }));
  app.get("/api/directory", () => {
    if (report.directory === null) throw new ProblemError("directoryUnavailable");
    return report.directory;
  });
  app.get("/api/feed", { exposeHeadRoute: false }, (_request, reply) => {
    if (!isLineUp(report.moments, player.place())) throw new ProblemError("unreachable");
    reply.hijack();
    reply.raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    const stream = createStream(reply.raw, snapshot);
    streams.add(stream);
    reply.raw.on("close", () => streams.delete(stream));
    stream.send(snapshot());
    if (!begun && speed > 0) player.play(speed);
    begun = true;
  });
  // Of a page that is played, no browser keeps a shell.
  app.get("/sw.js", () => {
    throw new ProblemError("notFound");
  });
  app.get("/theme.js", (_request, reply) =>
    reply.type("text/javascript").send(chosen(report) + themeOf(webRoot)),
  );

  app.get("/_replay", (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(controls(report, player)),
  );
  app.post("/_replay/go", (request, reply) => {
    begun = true;
    player.go(Place.parse(request.query).to);
    return reply.redirect("/_replay", 303);
  });
  app.post("/_replay/play", (request, reply) => {
    begun = true;
    player.play(Speed.parse(request.query).speed);
    return reply.redirect("/_replay", 303);
  });
  await webRoutes(app, webRoot, { name: null, css: null });
  return app;
}

/** A moment as the page is told it; null for what is told as a snapshot. */
function frameOf(moment: Moment | null): ((id: string, now: number) => Frame) | null {
  if (moment?.kind !== "change") return null;
  const { change } = moment;
  return (id, now) => ({ kind: "change", id, now, change });
}

/** Puts what the agent had chosen into the browser that looks at it, before the page begins. */
function chosen({ settings }: Report): string {
  const names = Object.entries(settings).filter(([name]) => /^[\w.]{1,40}$/.test(name));
  const lines = names.map(
    ([name, value]) =>
      `localStorage.setItem(${JSON.stringify(`ringside.${name}`)}, ${JSON.stringify(value)});`,
  );
  return `try {\n${lines.join("\n")}\n} catch {}\n`;
}

function themeOf(webRoot: string): string {
  return readFileSync(join(webRoot, "theme.js"), "utf8");
}
