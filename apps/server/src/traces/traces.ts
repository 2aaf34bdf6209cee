import type { CallReport } from "@ringside/client";
import type { DeskEvent } from "../link/index.ts";

/** What a span may say: words, numbers and ids. No secret, no number and no name of anybody has a key. */
export type Attributes = Readonly<Record<string, string | number>>;

/** A span that has begun. */
export interface Span {
  end(attributes: Attributes, failed: boolean): void;
}

/** Where spans go. */
export interface Tracer {
  /**
   * @param since epoch milliseconds; now unless told
   * @param parent what it is a part of; null begins a trace
   */
  begin(name: string, parent: Span | null, since?: number): Span;
  /** Sends what was ended; never throws, and takes as long as the exporter lets it. */
  close(): Promise<void>;
}

/** The server's work as traces: a span for each request, each command until it is settled, each call. */
export interface Traces {
  /** A browser's request has come; null for one that lasts as long as its tab. */
  request(method: string, route: string): Span | null;
  /** One of WxCC's calls, as it went. */
  call(report: CallReport): void;
  desk(event: DeskEvent): void;
  close(): Promise<void>;
}

/** For a server with no endpoint to send traces to. */
export const noTraces: Traces = {
  request: () => null,
  call: () => undefined,
  desk: () => undefined,
  close: async () => undefined,
};

/** Its answer lasts as long as its tab. */
const streamRoute = "/api/feed";

/**
 * @param current the span of the request on whose behalf the caller works; null outside of one
 */
export function createTraces(tracer: Tracer, current: () => Span | null): Traces {
  /** Each ends within the time that a command may take. */
  const commands = new Map<string, Span>();
  return {
    request: (method, route) =>
      route === streamRoute ? null : tracer.begin(`${method} ${route}`, null),
    call({ operation, status, trackingId, ms, error }) {
      const span = tracer.begin(`wxcc ${operation}`, current(), Date.now() - ms);
      const known = status === null ? {} : { "http.response.status_code": status };
      const outcome = error ?? "done";
      span.end({ ...known, "wxcc.tracking_id": trackingId, outcome }, error !== null);
    },
    desk(event) {
      if (event.kind === "asked") {
        commands.set(event.id, tracer.begin(`command ${event.command.kind}`, current()));
      }
      if (event.kind !== "settled") return;
      const { id, outcome } = event;
      const { trackingId } = { trackingId: null, ...outcome };
      const known = trackingId === null ? {} : { "wxcc.tracking_id": trackingId };
      commands
        .get(id)
        ?.end({ ...known, "command.id": id, outcome: outcome.kind }, outcome.kind !== "done");
      commands.delete(id);
    },
    close: () => tracer.close(),
  };
}
