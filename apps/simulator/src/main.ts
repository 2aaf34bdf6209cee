import { writeFileSync } from "node:fs";
import { FlagError, readFlags, type Flags } from "./flags.ts";
import { createSimulator, FileError, WrittenError } from "./index.ts";

/** The simulator as a process: `node main.js --port 10070 --seed tide --scenario busy-hour`. */

/** Says what is wrong in a sentence, and ends with a failure. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Why it could not start, for a person. */
function whyNot(error: unknown, { port, host, from }: Flags): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: choose another with --port or RINGSIDE_SIM_PORT.`;
  if (code === "EACCES") return `Port ${port} may not be opened by you: choose one from 1024 up.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `--host must be an address of this machine, not "${host}".`;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof WrittenError || error instanceof FileError) return `${from}:\n${message}`;
  return `The simulator could not start: ${message}`;
}

function flags(): Flags {
  try {
    return readFlags(process.argv.slice(2), process.env);
  } catch (error) {
    if (error instanceof FlagError) stop(error.message);
    throw error;
  }
}

const asked = flags();
const { options, host, record } = asked;
try {
  const simulator = await createSimulator(options);
  const stopRecording = record === null ? null : simulator.record();
  const open = host === "127.0.0.1" || host === "localhost" || host === "::1";
  const reach = open
    ? ""
    : " It can be reached from other machines, and asks nobody for a password.";
  process.stdout.write(
    `Ringside simulator is ready at ${simulator.url} (seed "${simulator.seed}").${reach}\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      if (record !== null && stopRecording) writeFileSync(record, stopRecording(), { mode: 0o600 });
      void simulator.close().then(() => process.exit(0));
    });
} catch (error) {
  stop(whyNot(error, asked));
}
