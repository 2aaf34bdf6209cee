import { z } from "zod";
import type { Context, RequestSeen } from "../wire/index.ts";
import { Filter, fitsLine, fitsRequest } from "./filter.ts";
import type { LogLine } from "./line.ts";
import { lineOf } from "./log.ts";

const times = z.int().min(0).max(10_000);

/** "This arrived once": what somebody expects to have happened, or to happen soon. */
export const Expectation = z
  .strictObject({
    what: z.enum(["request", "event"]).describe("A request that was sent, or a line of the log"),
    ...Filter.omit({ after: true }).shape,
    status: z.int().optional().describe("Requests only: answered with this status"),
    exactly: times.optional().describe("So often: once, unless one of these three is said"),
    atLeast: times.optional(),
    atMost: times.optional(),
    withinMs: z.int().min(0).max(60_000).default(0).describe("How long to wait, by the wall clock"),
  })
  .refine(
    ({ exactly, atLeast, atMost }) => exactly === undefined || (atLeast ?? atMost) === undefined,
    {
      error: "say exactly, or atLeast and atMost",
      path: ["exactly"],
    },
  );
export type Expectation = z.output<typeof Expectation>;

export interface Verdict {
  readonly met: boolean;
  readonly count: number;
  readonly wanted: { readonly atLeast: number; readonly atMost: number | null };
  /** What fits, oldest first. */
  readonly arrived: readonly (RequestSeen | LogLine)[];
  /** Where it was not met: the newest of what else there was. */
  readonly instead: readonly (RequestSeen | LogLine)[];
}

const mostInstead = 20;

/** Judges at once what no more waiting can change, else when the time is up. */
export async function judge(context: Context, wish: Expectation): Promise<Verdict> {
  const { stage, requests } = context;
  const end = performance.now() + wish.withinMs;
  const followed = wish.what === "request" ? requests : stage.log;
  for (;;) {
    const { count, wanted } = verdict(context, wish);
    const tooMany = wanted.atMost !== null && count > wanted.atMost;
    const enough = wanted.atMost === null && count >= wanted.atLeast;
    const left = end - performance.now();
    if (tooMany || enough || left <= 0) return verdict(context, wish);
    await nextOf(followed, left);
  }
}

function nextOf(log: { follow(hear: () => void): () => void }, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      // What is told while it is written down is complete only afterwards.
      setImmediate(resolve);
    };
    const stop = log.follow(done);
    const timer = setTimeout(done, ms).unref();
  });
}

function verdict(context: Context, wish: Expectation): Verdict {
  const { exactly, atLeast, atMost } = wish;
  const usual = atLeast === undefined && atMost === undefined ? (exactly ?? 1) : undefined;
  const wanted = { atLeast: usual ?? atLeast ?? 0, atMost: usual ?? atMost ?? null };
  const { arrived, others } = sorted(context, wish);
  const { length: count } = arrived;
  const met = count >= wanted.atLeast && (wanted.atMost === null || count <= wanted.atMost);
  return { met, count, wanted, arrived, instead: met ? [] : others.slice(-mostInstead) };
}

function sorted({ requests, stage, ...rest }: Context, wish: Expectation) {
  const arrived: (RequestSeen | LogLine)[] = [];
  const others: (RequestSeen | LogLine)[] = [];
  if (wish.what === "request")
    for (const one of requests.entries) {
      const fits = fitsRequest(one, { ...wish, type: undefined });
      const answered = wish.status === undefined || wish.status === one.status;
      (fits && answered ? arrived : others).push(one);
    }
  else
    for (const fact of stage.log.entries) {
      const line = lineOf({ ...rest, requests, stage }, fact);
      (fitsLine(line, { ...wish, operation: undefined }) ? arrived : others).push(line);
    }
  return { arrived, others };
}
