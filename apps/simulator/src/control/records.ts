import type { Context } from "../wire/index.ts";
import { Expectation, judge } from "./expect.ts";
import { Filter, fitsLine, fitsRequest } from "./filter.ts";
import { lineOf, streamLog } from "./log.ts";
import { route, type ControlRoute } from "./route.ts";

const subject = "Records";

/** What happened, what was asked, and whether that was as expected. */
export function recordRoutes(context: Context): readonly ControlRoute[] {
  const { requests, stage } = context;
  return [
    route({
      method: "GET",
      path: "/requests",
      subject,
      summary: "Every request of the simulated API; it holds no token, code or body",
      query: Filter,
      answers: "The requests, oldest first",
      handle: ({ query }) => ({
        requests: requests.entries.filter((one) => fitsRequest(one, query)),
      }),
    }),
    route({
      method: "DELETE",
      path: "/requests",
      subject,
      summary: "Forget the requests",
      status: 204,
      answers: "Nothing",
      handle: () => requests.clear(),
    }),
    route({
      method: "GET",
      path: "/log",
      subject,
      summary: "What happened, and what WxCC told of it to whom",
      query: Filter,
      answers: "The lines, oldest first",
      handle: ({ query }) => ({
        lines: stage.log.entries
          .filter((fact) => query.after === undefined || fact.seq > query.after)
          .map((fact) => lineOf(context, fact))
          .filter((line) => fitsLine(line, query)),
      }),
    }),
    route({
      method: "GET",
      path: "/log/stream",
      subject,
      summary: "Follow the log and the requests from here on",
      query: Filter,
      stream: true,
      answers: "Events line and request, each with its JSON",
      handle: ({ query, request, reply }) => streamLog(context, query, request, reply),
    }),
    route({
      method: "POST",
      path: "/expectations",
      subject,
      summary: "Has this arrived, and as often as it should?",
      body: Expectation,
      answers: "A verdict, with what arrived and, where it was not met, what did instead",
      handle: ({ body }) => judge(context, body),
    }),
  ];
}
