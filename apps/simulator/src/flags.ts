import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseClock, shippedNames, type SimulatorOptions } from "./index.ts";

/** A flag that cannot be used. Its message says what to write. */
export class FlagError extends Error {
  override readonly name = "FlagError";
}

const known = {
  port: { type: "string" },
  host: { type: "string" },
  seed: { type: "string" },
  clock: { type: "string" },
  scenario: { type: "string" },
  world: { type: "string" },
  load: { type: "string" },
  record: { type: "string" },
} as const;

/** What the simulator's process was asked for. */
export interface Flags {
  readonly options: SimulatorOptions & { readonly seed: string };
  readonly port: number;
  readonly host: string;
  /** The files that the scenario and the world are from, for complaints about them. */
  readonly from: string;
  /** Where the session is written down; `null`: it is not. */
  readonly record: string | null;
}

/**
 * Reads the flags, and the files they name.
 *
 * @throws {FlagError}
 */
export function readFlags(args: readonly string[], env: NodeJS.ProcessEnv): Flags {
  const given = parse(args);
  const { host = "127.0.0.1", seed = "ringside", world, load, record } = given;
  const text = given.port ?? env["RINGSIDE_SIM_PORT"]?.trim() ?? "10070";
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new FlagError(`--port must be a number from 0 to 65535, not "${text}".`);
  const port = Number(text);
  const clock = parseClock(given.clock ?? "real");
  if (!clock)
    throw new FlagError(
      `--clock must be real, virtual or a speed such as x10, not "${given.clock}".`,
    );
  if (seed.trim() === "" || seed.length > 100)
    throw new FlagError('--seed must be a word of up to 100 letters, such as "tide".');
  if (load !== undefined && (world ?? given.scenario) !== undefined)
    throw new FlagError("--load plays a recording: leave out --world and --scenario.");
  if (record !== undefined && existsSync(record))
    throw new FlagError(`--record: ${record} exists: name a new file.`);
  // On a clock that stands still customers come when they are called for.
  const usual = clock.kind === "virtual" || world !== undefined ? undefined : "first-call";
  const scenario = load === undefined ? (given.scenario ?? usual) : undefined;
  return {
    options: {
      seed,
      clock,
      ...(scenario !== undefined && { scenario: scenarioOf(scenario) }),
      ...(world !== undefined && { world: fileOf("world", world) }),
      ...(load !== undefined && { load: fileOf("load", load) }),
      listen: { port, host },
    },
    port,
    host,
    from: [given.scenario, world, load].filter(Boolean).join(" and "),
    record: record ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const flags = Object.keys(known).map((flag) => `--${flag}`);
    throw new FlagError(`${why.split(". ")[0]}. Known: ${flags.join(" ")}`);
  }
}

/** One that is shipped by its name, or the text of a file. */
function scenarioOf(nameOrFile: string): string {
  if (shippedNames().includes(nameOrFile)) return nameOrFile;
  if (existsSync(nameOrFile)) return `${fileOf("scenario", nameOrFile)}\n`;
  throw new FlagError(
    `--scenario: there is no file "${nameOrFile}", and none of this name is shipped: write one of ${shippedNames().join(", ")}, or the path of a YAML file.`,
  );
}

function fileOf(flag: "scenario" | "world" | "load", path: string): string {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new FlagError(`--${flag}: there is no file "${path}": write the path of one.`);
  return readFileSync(path, "utf8");
}
