import { parseArgs } from "node:util";
import { createSimulator, parseClock } from "./index.ts";

/** The simulator as a process: `node main.js --port 10070 --seed tide --clock real --host 127.0.0.1`. */

const options = {
  port: { type: "string", default: process.env["RINGSIDE_SIM_PORT"] ?? "10070" },
  host: { type: "string", default: "127.0.0.1" },
  seed: { type: "string", default: "ringside" },
  clock: { type: "string", default: "real" },
} as const;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Says what is wrong in a sentence, and ends with a failure. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function given() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return stop(`${messageOf(error)} Known: --port --host --seed --clock`);
  }
}

const { port: portText, host, seed, clock: clockText } = given();
const port = Number(portText);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`--port must be a number from 0 to 65535, not "${portText}".`);
const clock = parseClock(clockText);
if (!clock) stop(`--clock must be real, virtual or a speed such as x10, not "${clockText}".`);

try {
  // On a clock that stands still customers come when they are called for.
  const traffic = clock.kind !== "virtual";
  const simulator = await createSimulator({ seed, clock, traffic, listen: { port, host } });
  const open = host === "127.0.0.1" || host === "localhost" || host === "::1";
  const reach = open
    ? ""
    : " It can be reached from other machines, and asks nobody for a password.";
  process.stdout.write(
    `Ringside simulator is ready at ${simulator.url} (seed "${seed}").${reach}\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
} catch (error) {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    stop(`Port ${port} is taken: choose another with --port or RINGSIDE_SIM_PORT.`);
  if (code === "EACCES") stop(`Port ${port} may not be opened by you: choose one from 1024 up.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    stop(`--host must be an address of this machine, not "${host}".`);
  stop(`The simulator could not start: ${messageOf(error)}`);
}
