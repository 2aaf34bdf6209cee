import type { ServiceCatalogue } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { sinkPaths } from "./sinks.ts";

const path = "/u2c/api/v1";

/** The service catalogue: where each service is. Here all are where the question was sent. */
export function serveCatalogue({ app }: Context): void {
  const config = { operation: "webex.catalogue" };
  // The first is asked for before anybody has signed in, the second afterwards: both say the same.
  app.get(`${path}/limited/catalog`, { config }, catalogue);
  app.get(`${path}/catalog`, { config }, catalogue);
}

function catalogue({ host, protocol }: FastifyRequest): ServiceCatalogue {
  const here = `${protocol}://${host}`;
  return {
    serviceLinks: {
      "wcc-api-gateway": `${here}/`,
      u2c: `${here}${path}`,
      hydra: `${here}/hydra/v1`,
      metrics: `${here}${sinkPaths.metrics}`,
      clientLogs: `${here}${sinkPaths.logs}`,
    },
    // A host named here would be rewritten by the SDK: none needs to be.
    hostCatalog: {},
  };
}
