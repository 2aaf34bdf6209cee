import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

const self = ["'self'"];
const none = ["'none'"];

export interface HeaderOptions {
  /** Whether browsers see the desktop on https. */
  readonly secure: boolean;
  /** Origins that may show the desktop in a frame. */
  readonly frameAncestors: readonly string[];
}

/** Security headers for every answer: nothing runs, loads or frames but our own files. */
export async function securityHeaders(
  app: FastifyInstance,
  { secure, frameAncestors }: HeaderOptions,
): Promise<void> {
  const isFramed = frameAncestors.length > 0;
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
        frameAncestors: isFramed ? [...frameAncestors] : none,
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
    // It has no list of origins: where there is one, the policy above speaks alone.
    xFrameOptions: isFramed ? false : { action: "deny" },
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
