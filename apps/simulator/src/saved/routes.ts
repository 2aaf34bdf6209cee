import { z } from "zod";
import { route, type ControlRoute } from "../control/index.ts";
import type { Theatre } from "../scenario/index.ts";
import { Refusal, type Context } from "../wire/index.ts";
import { FileError } from "./seal.ts";
import { exportWorld, importWorld } from "./world.ts";

const subject = "World";
/** A world of thousands of agents, with its log. */
const largest = 256 * 1_024 * 1_024;

/** The whole world as one file, out and in. */
export function savedRoutes(context: Context, theatre: Theatre): readonly ControlRoute[] {
  return [
    route({
      method: "GET",
      path: "/world/file",
      subject,
      summary: "The whole world as one file: agents, contacts, what is due, chance, the log",
      answers: "A file for PUT /_sim/world/file, or for --world; it holds no token",
      handle: ({ reply }) =>
        reply
          .type("application/json")
          .header("content-disposition", 'attachment; filename="ringside-world.json"')
          .send(exportWorld(context, theatre)),
    }),
    route({
      method: "PUT",
      path: "/world/file",
      subject,
      summary: "Go on where a saved world was; connections break off, tokens stay good",
      body: z.unknown(),
      bodyLimit: largest,
      status: 204,
      answers: "Nothing",
      handle: ({ body }) => orRefuse(() => importWorld(context, theatre, JSON.stringify(body))),
    }),
  ];
}

export function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileError) throw new Refusal(400, error.message);
    throw error;
  }
}
