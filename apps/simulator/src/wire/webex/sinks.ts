import { randomUUID } from "node:crypto";
import type { LogUpload } from "@ringside/contract";
import type { Context } from "../context.ts";

/** Where clients drop what they measured and logged, by their names in the catalogue. */
export const sinkPaths = { metrics: "/metrics/api/v1", logs: "/logs/api/v1" } as const;

/** The longest log that is taken, in bytes. */
const longestLog = 16_777_216;

/**
 * Takes metrics and logs, and forgets them: they may hold anything. What is dropped here asks for no
 * token. Source: what the browser SDK sends.
 */
export function serveSinks({ app }: Context): void {
  app.register(async (sinks) => {
    sinks.addContentTypeParser("*", (_, payload, done) => {
      payload.on("end", () => done(null)).on("error", (error: Error) => done(error));
      payload.resume();
    });
    const take = (operation: string, method: "POST" | "PUT", url: string, answer: () => unknown) =>
      sinks.route({
        method,
        url,
        bodyLimit: longestLog,
        config: { operation },
        handler: (_, reply) => reply.code(method === "PUT" ? 201 : 200).send(answer()),
      });
    const { logs, metrics } = sinkPaths;
    take("webex.metrics", "POST", `${metrics}/clientmetrics`, () => ({}));
    take("webex.metrics", "POST", `${metrics}/clientmetrics-prelogin`, () => ({}));
    take("webex.logs", "PUT", `${logs}/logs/files/:name`, () => ({}));
    take("webex.logs", "POST", `${logs}/logs/meta`, () => ({}));
    sinks.post(
      `${logs}/logs/urls`,
      { config: { operation: "webex.logs" } },
      ({ host, protocol }): LogUpload => {
        const logFilename = `${randomUUID()}.log`;
        const tempURL = `${protocol}://${host}${logs}/logs/files/${logFilename}`;
        return { tempURL, logFilename, userId: randomUUID() };
      },
    );
  });
}
