import type { ServerResponse } from "node:http";
import type { Frame } from "@ringside/desk";

/** One tab's stream of server-sent events. */
export interface Stream {
  readonly send: (frame: Frame) => void;
  readonly close: () => void;
}

/** Bytes a tab may lag behind before changes give way to one snapshot. */
const mostBehind = 256 * 1024;
/** How long a tab may read nothing at all, in milliseconds. */
const longestLag = 60_000;

/**
 * Writes frames to a response whose head is already written. A tab that reads too slowly gets no
 * more changes until it has caught up, and then a snapshot: memory stays bounded, and others wait not.
 */
export function createStream(response: ServerResponse, snapshot: () => Frame): Stream {
  let giveUp: NodeJS.Timeout | null = null;
  response.on("error", () => response.destroy());
  response.on("close", () => {
    if (giveUp) clearTimeout(giveUp);
  });
  response.on("drain", () => {
    if (!giveUp) return;
    clearTimeout(giveUp);
    giveUp = null;
    response.write(textOf(snapshot()));
  });
  return {
    send(frame) {
      if (response.writableEnded || (giveUp && frame.kind !== "bye")) return;
      if (response.writableLength > mostBehind) {
        giveUp = setTimeout(() => response.destroy(), longestLag);
        return;
      }
      response.write(textOf(frame));
    },
    close: () => void response.end(),
  };
}

function textOf(frame: Frame): string {
  const id = "id" in frame ? `id: ${frame.id}\n` : "";
  return `event: ${frame.kind}\n${id}data: ${JSON.stringify(frame)}\n\n`;
}
