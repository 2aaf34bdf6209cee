import { z } from "zod";
import type { Fault, PlannedFault } from "../faults/index.ts";
import type { Theatre, TheatreState } from "../scenario/index.ts";
import type { Context } from "../wire/index.ts";
import { changeSettings, settingsOf } from "../control/index.ts";
import type { Fact, Organisation, WorldState } from "../world/index.ts";
import { FileError, seal, unseal } from "./seal.ts";

const format = "ringside world";

/** A world at one moment, with what plays in it. Tokens and sockets are no part of it. */
interface SavedWorld {
  readonly organisation: Organisation;
  readonly seed: string;
  readonly world: WorldState;
  readonly theatre: TheatreState;
  readonly settings: Pick<ReturnType<typeof settingsOf>, "oauth" | "limiter">;
  readonly faults: readonly Fault[];
  readonly log: readonly Fact[];
}

/** Its digest has shown that `exportWorld` wrote it. */
const Opened = z.custom<SavedWorld>();

/** The whole world as one file. */
export function exportWorld(context: Context, theatre: Theatre): string {
  const { stage, faults } = context;
  const { oauth, limiter } = settingsOf(context);
  const saved: SavedWorld = {
    organisation: stage.organisation,
    seed: stage.seed,
    world: stage.save(),
    theatre: theatre.save(),
    settings: { oauth, limiter },
    faults: faults.faults.map((fault) => asked(fault, stage.now)),
    log: stage.log.entries,
  };
  return seal(format, saved);
}

/** The organisation of a saved world: a simulator for it must be made with that. */
export function organisationIn(text: string): Organisation {
  return Opened.parse(unseal(format, text)).organisation;
}

/**
 * Goes on where a saved world was. Whoever was connected has lost the connection.
 *
 * @throws {FileError}
 */
export function importWorld(context: Context, theatre: Theatre, text: string): void {
  const saved = Opened.parse(unseal(format, text));
  const { stage, faults, history, hub } = context;
  if (JSON.stringify(saved.organisation) !== JSON.stringify(stage.organisation))
    throw new FileError(
      "This world is of another organisation: start the simulator with --world and this file.",
    );
  hub.reset();
  stage.restore(saved.seed, saved.world, saved.log);
  history.rebuild();
  changeSettings(context, saved.settings);
  faults.reset();
  for (const fault of saved.faults) faults.add(fault);
  theatre.restore(saved.theatre);
  stage.wake();
}

/** A fault as it would be asked for now, to last as long as it still would. */
function asked(planned: PlannedFault, now: number): Fault {
  const { operation, agentId, probability, effect, count, met, from, until } = planned;
  return {
    operation,
    effect,
    ...(agentId !== undefined && { agentId }),
    ...(probability !== undefined && { probability }),
    ...(count !== undefined && { count: count - met }),
    ...(from > now && { afterMs: from - now }),
    ...(until !== null && { forMs: until - Math.max(from, now) }),
  };
}
