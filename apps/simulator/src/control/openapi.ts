import { z } from "zod";
import type { ControlRoute } from "./route.ts";

type Json = Record<string, unknown>;

export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: Json;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** One operation of the document, as far as the readable page speaks of it. */
export interface Described {
  readonly tags: readonly string[];
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** The control API described by the very schemas that read its requests. Source: OpenAPI 3.1. */
export function openApi(routes: readonly ControlRoute[]): OpenApi {
  const paths: Record<string, Record<string, Described>> = {};
  for (const route of routes)
    (paths[`/_sim${route.path}`] ??= {})[route.method.toLowerCase()] = describe(route);
  return {
    openapi: "3.1.0",
    info: {
      title: "Ringside simulator: control API",
      version: "1",
      description:
        "Drives and inspects the simulator. It is apart from the API that is simulated, needs no " +
        "token, and answers pages of this machine only.",
    },
    tags: [...new Set(routes.map(({ subject }) => subject))].map((name) => ({ name })),
    paths,
  };
}

function describe(route: ControlRoute): Described {
  const { method, path, subject, summary, body, status = 200, answers, refuses, stream } = route;
  const parameters = [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query")];
  const takes = parameters.length > 0 || body !== undefined;
  const said = { 400: "The request is no good: it says what is wrong" };
  const type = stream ? "text/event-stream" : "application/json";
  const content = status === 204 ? {} : { content: { [type]: {} } };
  const refused = Object.entries({ ...(takes && said), ...refuses });
  return {
    tags: [subject],
    operationId: `${method.toLowerCase()}${path.replaceAll(/\W+(\w)?/g, (_, char: string) => (char ?? "").toUpperCase())}`,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: { "application/json": { schema: schemaOf(body) } },
      },
    }),
    responses: {
      [status]: { description: answers, ...content },
      ...Object.fromEntries(refused.map(([code, description]) => [code, { description }])),
    },
  };
}

/** As it is sent, before defaults are put in. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}

const Members = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
  required: z.array(z.string()).default([]),
});

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties, required } = Members.parse(
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
  );
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: required.includes(name) || place === "path",
    ...(description !== undefined && { description }),
    schema: rest,
  }));
}
