import { z } from "zod";
import { route, type ControlRoute } from "../control/index.ts";
import { orRefuse } from "../saved/index.ts";
import { Refusal } from "../wire/index.ts";
import type { Recorder } from "./recorder.ts";
import type { Replay } from "./replay.ts";

const subject = "Recordings";
const largest = 256 * 1_024 * 1_024;

/** A session is written down, and played again. */
export function replayRoutes(
  recorder: Recorder,
  load: (text: string) => void,
  replay: Replay,
): readonly ControlRoute[] {
  return [
    route({
      method: "GET",
      path: "/recording",
      subject,
      summary: "Whether a session is recorded",
      answers: "Since when, or null, and how many commands it has",
      handle: () => recorder.state,
    }),
    route({
      method: "POST",
      path: "/recording",
      subject,
      summary: "Record from now on",
      answers: "Since when, and how many commands it has",
      handle: () => {
        recorder.start();
        return recorder.state;
      },
    }),
    route({
      method: "GET",
      path: "/recording/file",
      subject,
      summary: "What was recorded so far, with numbers and secrets taken out",
      answers: "A file for PUT /_sim/replay, or for --load",
      refuses: { 409: "Nothing is recorded" },
      handle: ({ reply }) => {
        const file = recorder.file();
        if (file === null)
          throw new Refusal(409, "Nothing is recorded: POST /_sim/recording first");
        return reply
          .type("application/json")
          .header("content-disposition", 'attachment; filename="ringside-session.json"')
          .send(file);
      },
    }),
    route({
      method: "DELETE",
      path: "/recording",
      subject,
      summary: "Record no longer, and forget what was recorded",
      status: 204,
      answers: "Nothing",
      handle: () => recorder.stop(),
    }),
    route({
      method: "GET",
      path: "/replay",
      subject,
      summary: "Whether a recording is played, and how far it is",
      answers: "Its times on the simulator's clock, or null",
      handle: () => ({ replay: replay.state }),
    }),
    route({
      method: "PUT",
      path: "/replay",
      subject,
      summary: "Play a recording: desktops may look on, and change nothing",
      body: z.unknown(),
      bodyLimit: largest,
      answers: "How far it is",
      handle: ({ body }) => {
        orRefuse(() => load(JSON.stringify(body)));
        return { replay: replay.state };
      },
    }),
    route({
      method: "DELETE",
      path: "/replay",
      subject,
      summary: "Play no further: the world goes on from here, and does what it is asked",
      status: 204,
      answers: "Nothing",
      handle: () => replay.stop(),
    }),
  ];
}
