import type { FastifyInstance } from "fastify";
import { Refusal } from "./refusal.ts";

/** JSON, where nothing at all is as good as `{}`, and forms. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const read = (type: string, parse: (text: string) => unknown) =>
    app.addContentTypeParser<string>(type, { parseAs: "string" }, (_, body, done) => {
      try {
        done(null, parse(body));
      } catch (error) {
        done(error instanceof Error ? error : new Error("The body cannot be read"));
      }
    });
  read("application/json", (text) => (text.trim() === "" ? undefined : parseJson(text)));
  read("application/x-www-form-urlencoded", (text) => formOf(new URLSearchParams(text)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON");
  }
}

/** A field given twice becomes a list, which no schema here takes for a value. */
function formOf(fields: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}
