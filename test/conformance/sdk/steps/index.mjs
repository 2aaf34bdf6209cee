import { calls } from "./calls.mjs";
import { connection } from "./connection.mjs";
import { lists } from "./lists.mjs";
import { station } from "./station.mjs";

/**
 * The flows the SDK is taken through, each on a scene of its own. A file holds one subject's; those of a
 * new subject (consults, transfers, conferences, recording) come in a file of theirs, named here.
 */
export const steps = [...station, ...lists, ...calls, ...connection].map(([name, run]) => ({
  name,
  run,
}));
