import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

const self = ["'self'"];
const none = ["'none'"];

/** Security headers for every answer: nothing runs, loads or frames but our own files. */
export async function securityHeaders(app: FastifyInstance, secure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        workerSrc: self,
        manifestSrc: self,
        mediaSrc: self,
        objectSrc: none,
        baseUri: none,
        formAction: self,
        frameAncestors: none,
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
  app.addHook("onRequest", async (_request, reply) => {
    reply.header(
      "permissions-policy",
      "microphone=(self), camera=(), geolocation=(), payment=(), usb=()",
    );
    reply.header("cache-control", "no-store");
  });
}
