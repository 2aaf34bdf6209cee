import { epitaph } from "./crash.ts";
import { createServer, type Server } from "./server.ts";
import { BadSettings, readSettings } from "./settings/index.ts";
import { StartFailure } from "./start-failure.ts";

/** The process: settings from the environment, a log on standard output, one sentence when it fails. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const server = await createServer(settings);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stop(server, settings.drainMs));
  }
}

/** After the drain and this long, in milliseconds, the process ends whatever is still open. */
const patience = 10_000;

function stop(server: Server, drainMs: number): void {
  setTimeout(() => process.exit(1), drainMs + patience).unref();
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

// Whatever state it is in then is not one to go on from; who started it starts it again.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${epitaph(error)}\n`);
  process.exit(70);
});

try {
  await main();
} catch (error) {
  if (!(error instanceof BadSettings) && !(error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
