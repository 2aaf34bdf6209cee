import { BadReport, readReport, startReplay } from "@ringside/server";
import { Complaint } from "./complaint.ts";
import { requireFree } from "./ports.ts";

export interface ReplayFlags {
  readonly port: string;
  readonly speed: string;
  readonly step?: boolean;
}

export interface ReplayOptions {
  readonly say: (line: string) => void;
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal;
}

/**
 * Plays what an agent reported in the desktop's own page, until it is stopped. No WxCC and no sign-in.
 *
 * @throws {Complaint}
 */
export async function replay(
  file: string,
  flags: ReplayFlags,
  { say, stop }: ReplayOptions,
): Promise<void> {
  const port = numberIn(flags.port, "--port", 65_535);
  const speed = flags.step === true ? 0 : numberIn(flags.speed, "--speed", 1_000);
  const report = reportIn(file);
  await requireFree(port, "--port");
  const playing = await startReplay(report, { port, speed });
  say(`Page       ${playing.url}`);
  say(`Controls   ${playing.url}/_replay`);
  const begins = speed > 0 ? "It plays as soon as the page is open." : "It stands: press Next.";
  say(`${begins} ${report.moments.length} moments. Ctrl-C stops it.`);
  if (!stop.aborted) {
    await new Promise((resolve) => stop.addEventListener("abort", resolve, { once: true }));
  }
  await playing.close();
}

function reportIn(file: string) {
  try {
    return readReport(file);
  } catch (error) {
    if (error instanceof BadReport) throw new Complaint(error.message);
    throw error;
  }
}

function numberIn(text: string, flag: string, most: number): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0 && value <= most) return value;
  throw new Complaint(`${flag} ${text} cannot be used: write a number up to ${most}.`);
}
