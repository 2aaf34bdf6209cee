import type { FastifyInstance, RouteOptions } from "fastify";
import { z } from "zod";
import { Problem } from "@ringside/desk";
import { docsPage, type Described } from "./docs-page.ts";
import { operations, type Operation, type Schema } from "./operations.ts";

const ours = /^\/(api|auth)\/|^\/(healthz|readyz)$/;
const undescribed: Operation = { summary: "Not described yet", session: true, answers: {} };

/**
 * `/api/openapi.json` and `/api/docs`: this server's own API, route by route, as it is registered. To be
 * called before the routes are.
 */
export function describeApi(app: FastifyInstance): void {
  const found: Described[] = [];
  app.addHook("onRoute", (route) => void found.push(...describedOf(route)));
  app.get("/api/openapi.json", () => documentOf(found));
  app.get("/api/docs", (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(docsPage(found)),
  );
}

function describedOf({ method, url }: RouteOptions): Described[] {
  if (!ours.test(url)) return [];
  return [method]
    .flat()
    .filter((one) => one !== "HEAD" && one !== "OPTIONS")
    .map((one) => {
      const operation = operations[`${one} ${url}`] ?? undescribed;
      const path = url.replace(/:(\w+)/g, "{$1}");
      const { summary } = operation;
      return { method: one, path, summary, described: operationOf(one, operation) };
    });
}

function operationOf(method: string, operation: Operation): object {
  const { summary, params = {}, query, body, answers, session } = operation;
  const change = method === "GET" ? [] : [header("x-ringside", { const: "1" })];
  const said = Object.entries(answers).map(([status, { text, schema, type }]) => {
    const content = type ?? (schema && "application/json");
    const held = content && { [content]: { schema: schema ? schemaOf(schema, "output") : {} } };
    return [status, { description: text, ...(held && { content: held }) }];
  });
  return {
    summary,
    parameters: [
      ...Object.entries(params).map(([name, schema]) => ({
        name,
        in: "path",
        required: true,
        schema: schemaOf(schema, "input"),
      })),
      ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
        name,
        in: "query",
        schema: schemaOf(schema, "output"),
      })),
      ...change,
    ],
    ...(body && { requestBody: jsonBody(schemaOf(body, "input")) }),
    responses: { ...Object.fromEntries(said), default: { $ref: "#/components/responses/Problem" } },
    security: session ? [{ session: [] }] : [],
  };
}

function header(name: string, schema: object) {
  return { name, in: "header", required: true, schema };
}

function jsonBody(schema: object) {
  return { required: true, content: { "application/json": { schema } } };
}

function schemaOf(schema: Schema | z.core.$ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function documentOf(found: readonly Described[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, described } of found) {
    paths[path] = { ...paths[path], [method.toLowerCase()]: described };
  }
  const problem = { "application/problem+json": { schema: schemaOf(Problem, "output") } };
  return {
    openapi: "3.1.1",
    info: {
      title: "Ringside",
      version: "0.1.0",
      description: "What the desktop's own page asks of its server. Errors are problem details.",
    },
    paths,
    components: {
      responses: { Problem: { description: "A problem (RFC 9457)", content: problem } },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "ringside" } },
    },
  };
}
