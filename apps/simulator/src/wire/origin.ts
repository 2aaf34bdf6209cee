import type { FastifyReply, FastifyRequest } from "fastify";

/** Lets a page from anywhere ask, as WxCC does: it is the token that counts, never a cookie. */
export function anyOrigin(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  reply.header("access-control-allow-origin", "*");
  reply.header("access-control-expose-headers", "trackingid, retry-after");
  if (request.method !== "OPTIONS") return undefined;
  const wanted = request.headers["access-control-request-headers"] ?? "authorization, content-type";
  return reply
    .code(204)
    .header("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS")
    .header("access-control-allow-headers", wanted)
    .header("access-control-max-age", "600")
    .send();
}
