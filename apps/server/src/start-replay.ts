import type { Report } from "@ringside/desk";
import { builtPage } from "./built-page.ts";
import { createReplay } from "./replay/index.ts";

/** A report that is being played. */
export interface Replay {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Plays a report at a port of this machine. No other machine can reach it.
 *
 * @param speed how many times as fast as it was; 0: step by step
 */
export async function startReplay(
  report: Report,
  { port, speed, webRoot = builtPage }: { port: number; speed: number; webRoot?: string },
): Promise<Replay> {
  const app = await createReplay(report, { webRoot, speed });
  const at = await app.listen({ port, host: "127.0.0.1" });
  return { url: `http://localhost:${new URL(at).port}`, close: () => app.close() };
}
