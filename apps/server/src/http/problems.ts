import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ProblemError, upstreamProblem, type ProblemCode } from "../problem/index.ts";
import { pageProblem } from "../signin/index.ts";

/** What the framework refuses by itself, in our words. */
const byFastifyCode: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "tooLarge",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "notJson",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "badJson",
  FST_STATIC_FORBIDDEN_PATH: "notFound",
};

/**
 * Answers every error as `application/problem+json` (RFC 9457), or, where a person is on the way, leads
 * back to the page, which has words for it. Nothing of an error but its code leaves: no stack, no words
 * of WxCC's.
 */
export function answerProblems(
  app: FastifyInstance,
  onProblem: (request: FastifyRequest, problem: ProblemError) => void,
): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    onProblem(request, problem);
    return isNavigation(request, problem) ? leadBack(reply, problem) : sendProblem(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new ProblemError("notFound")));
}

function problemOf(error: FastifyError): ProblemError {
  const code = byFastifyCode[error.code];
  if (code) return new ProblemError(code, { cause: error });
  if (error.statusCode === 400) return new ProblemError("badJson", { cause: error });
  return upstreamProblem(error);
}

/** To Webex or back: what is answered, a person sees. Under another host's name there is no page. */
function isNavigation({ method, routeOptions }: FastifyRequest, { code }: ProblemError): boolean {
  return (
    method === "GET" && routeOptions.url?.startsWith("/auth/") === true && code !== "wrongHost"
  );
}

function leadBack(reply: FastifyReply, problem: ProblemError): FastifyReply {
  sayWhen(reply, problem);
  return reply.redirect(`/?problem=${pageProblem(problem.code)}`, 303);
}

/** Seconds to wait, where there is a time. */
function sayWhen(reply: FastifyReply, { retryAfterMs }: ProblemError): number | undefined {
  if (retryAfterMs === undefined) return undefined;
  const retryAfter = Math.ceil(retryAfterMs / 1_000);
  reply.header("retry-after", retryAfter);
  return retryAfter;
}

function sendProblem(reply: FastifyReply, problem: ProblemError): FastifyReply {
  const { code, status, message: title, detail, trackingId } = problem;
  const retryAfter = sayWhen(reply, problem);
  return reply
    .code(status)
    .type("application/problem+json")
    .header("cache-control", "no-store")
    .send({ type: "about:blank", title, status, detail, code, trackingId, retryAfter });
}
