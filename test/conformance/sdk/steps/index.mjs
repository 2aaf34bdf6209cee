import { calls } from "./calls.mjs";
import { connection } from "./connection.mjs";
import { lists } from "./lists.mjs";
import { others } from "./others.mjs";
import { station } from "./station.mjs";

/**
 * The flows the SDK is taken through, each on a scene of its own. A file holds one subject's; those of a
 * new subject come in a file of theirs, named here. A third part, if any, says why a step is known to fail;
 * once it passes that has to go.
 */
export const steps = [...station, ...lists, ...calls, ...others, ...connection].map(
  ([name, run, known = null]) => ({ name, run, known }),
);
