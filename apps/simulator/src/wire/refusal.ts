import type { FastifyReply, FastifyRequest } from "fastify";
import type { CommandError, OAuthError, ReadError } from "@ringside/contract";

/** A request that is refused at once, before the world hears of it. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
  }
}

const titles: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** Says no in the words of the family that the path belongs to. Source: wire contract, 0.1. */
export function sayNo(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  message: string,
): FastifyReply {
  return reply.code(status).send(refusalBody(request, status, message));
}

function refusalBody(
  { method, url, trackingId }: FastifyRequest,
  status: number,
  message: string,
): ReadError | CommandError | OAuthError {
  if (method !== "GET" && /^\/v[12]\/(agents|tasks|dialer|monitor)\b/.test(url)) {
    const errorType = titles[status] ?? "Error";
    return { errorType, errorMessage: message, errorData: "", reasonCode: 0, trackingId };
  }
  if (/^\/(v1\/access_token|idb)\b/.test(url)) {
    const error =
      status === 401 ? "invalid_client" : status < 500 ? "invalid_request" : "server_error";
    return { error, error_description: message, trackingId };
  }
  // A number there, a word everywhere else.
  const key = /^\/v[12]\/(subscriptions|event-types)\b/.test(url) ? status : String(status);
  return { trackingId, error: { key, message: [{ description: message }] } };
}
