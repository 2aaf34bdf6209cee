import { Command, CommanderError } from "commander";
import { Complaint } from "./complaint.ts";
import { builtScripts } from "./scripts.ts";
import type { PopFlags } from "./pop.ts";
import type { ReplayFlags } from "./replay.ts";
import { simulate, type SimulateFlags } from "./simulate.ts";
import { start } from "./start.ts";

/**
 * Runs `ringside` with these arguments. Ends by setting the exit code: what a person can put right is
 * one sentence and 1.
 */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode;
      return;
    }
    if (!(error instanceof Complaint)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function program(): Command {
  const ringside = new Command("ringside")
    .description("An agent desktop for Webex Contact Center, and a simulator of its cloud")
    .exitOverride();

  ringside
    .command("start")
    .description("run the desktop, with the simulator unless a real tenant is set")
    .action(() =>
      start({
        env: process.env,
        scripts: builtScripts(),
        say: (line) => console.log(line),
        stop: stopped(),
      }),
    );

  ringside
    .command("simulate")
    .description("run the simulator alone")
    .option("--port <number>", "where to listen; 10070, or RINGSIDE_SIM_PORT")
    .option("--seed <word>", "the same seed gives the same customers")
    .option("--clock <kind>", "real, virtual, or a speed such as x10")
    .option("--host <address>", "127.0.0.1, unless others may reach it")
    .option("--scenario <name>", "who calls when: a shipped scenario, or a YAML file")
    .option("--world <file>", "a saved world, or the YAML of an organisation of your own")
    .option("--load <file>", "a recording: it is played again")
    .option("--record <file>", "write the session down, into a new file, when it ends")
    .action(async (flags: SimulateFlags) => {
      process.exitCode = await simulate(builtScripts().simulator, flags, stopped());
    });

  ringside
    .command("doctor")
    .description("look at all that a start needs, and say what to put right")
    .action(async () => {
      const { doctor } = await import("./doctor.ts");
      const findings = await doctor(process.env);
      for (const { what, fix } of findings) {
        console.log(fix === null ? `ok   ${what}` : `BAD  ${what}: ${fix}`);
      }
      if (findings.some(({ fix }) => fix !== null)) process.exitCode = 1;
    });

  ringside
    .command("backup <file>")
    .description("copy the store into a new file; the desktop may be running")
    .action(async (file: string) => {
      const { backup } = await import("./backup.ts");
      for (const line of backup(process.env, file)) console.log(line);
    });

  ringside
    .command("restore <file>")
    .description("put a backup in the store's place; stop the desktop first")
    .action(async (file: string) => {
      const { restore } = await import("./backup.ts");
      for (const line of restore(process.env, file)) console.log(line);
    });

  addAudit(ringside);
  addPop(ringside);
  addSessions(ringside);

  ringside
    .command("replay <file>")
    .description("play what an agent reported, in the desktop's own page: see docs/report.md")
    .option("--port <number>", "where to listen, on this machine alone", "10080")
    .option("--speed <times>", "how many times as fast as it was", "1")
    .option("--step", "stand at the first moment, and go on by the controls' page")
    .action(async (file: string, flags: ReplayFlags) => {
      const { replay } = await import("./replay.ts");
      await replay(file, flags, { say: (line) => console.log(line), stop: stopped() });
    });

  ringside
    .command("keys")
    .description("make a key for RINGSIDE_KEYS: put it in front of those there are")
    .action(async () => {
      const { newKey } = await import("./keys.ts");
      console.log(newKey(new Date()));
    });

  ringside
    .command("log-level [level]")
    .description(
      "say how much the running desktop logs, or change it: debug info warn error silent",
    )
    .action(async (level: string | undefined) => {
      const { logLevel } = await import("./log-level.ts");
      console.log(await logLevel(process.env, level));
    });

  return ringside;
}

/** Aborted by the first Ctrl-C or its like. Later ones change nothing: parts are ending already. */
function stopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => controller.abort());
  }
  return controller.signal;
}

function addSessions(ringside: Command): void {
  const sessions = ringside
    .command("sessions")
    .description("who is signed in to the running desktop; needs RINGSIDE_ADMIN_TOKEN");

  sessions
    .command("list")
    .description("say who is signed in, in how many browsers, and when they were last used")
    .action(async () => {
      const { listSessions } = await import("./sessions.ts");
      for (const line of await listSessions(process.env)) console.log(line);
    });

  sessions
    .command("end [agentId]")
    .description("end an agent's sessions at once, at all nodes; calls and stations stay")
    .option("--all", "everybody's")
    .action(async (agentId: string | undefined, { all = false }: { all?: boolean }) => {
      const { endSessions } = await import("./sessions.ts");
      console.log(await endSessions(process.env, agentId, all));
    });
}

function addPop(ringside: Command): void {
  ringside
    .command("pop")
    .description("the pages that open for contacts, by rules: see docs/screen-pop.md")
    .command("try")
    .description("say what each rule would open, on recorded calls or a simulator's; opens nothing")
    .option("--rules <file>", "YAML or JSON; RINGSIDE_POP_RULES unless told")
    .option("--calls <file>", "notifications as WxCC writes them, one a line")
    .option("--agent <id>", "whose calls they are; the first agent in the file unless told")
    .action(async (flags: PopFlags) => {
      const { tryPops } = await import("./pop.ts");
      for (const line of await tryPops(process.env, flags)) console.log(line);
    });
}

function addAudit(ringside: Command): void {
  const audit = ringside
    .command("audit")
    .description("the record of who did what; the desktop may be running");

  audit
    .command("verify")
    .description("say whether the record is whole, or which entry is the first that is not")
    .option("--head <seq:hash>", "an end that was seen before and must still be there")
    .action(async ({ head }: { head?: string }) => {
      const { verifyTrail } = await import("./audit.ts");
      const { isWhole, line } = await verifyTrail(process.env, head);
      console.log(line);
      if (!isWhole) process.exitCode = 1;
    });

  audit
    .command("export")
    .description("write the record as JSON lines")
    .action(async () => {
      const { exportTrail } = await import("./audit.ts");
      for await (const line of exportTrail(process.env)) console.log(line);
    });
}
