import { spawn } from "node:child_process";
import { once } from "node:events";

/** What `ringside simulate` passes on; the simulator itself says what is wrong with it. */
export interface SimulateFlags {
  readonly port?: string;
  readonly seed?: string;
  readonly clock?: string;
  readonly host?: string;
  readonly scenario?: string;
  readonly world?: string;
  readonly load?: string;
  readonly record?: string;
}

/** Runs the simulator alone until it ends or is stopped, and gives its exit code. */
export async function simulate(
  script: string,
  flags: SimulateFlags,
  stop: AbortSignal,
): Promise<number> {
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, [script, ...args], { stdio: "inherit" });
  stop.addEventListener("abort", () => child.kill("SIGTERM"));
  await once(child, "exit");
  return child.exitCode ?? 1;
}
