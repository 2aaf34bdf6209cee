import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Complaint } from "./complaint.ts";

/** The processes that the commands start: paths of their built scripts. */
export interface Scripts {
  readonly simulator: string;
  readonly desktop: string;
}

/**
 * Where the built scripts are.
 *
 * @throws {Complaint} one is not built
 */
export function builtScripts(): Scripts {
  return { simulator: mainOf("@ringside/simulator"), desktop: mainOf("@ringside/server") };
}

function mainOf(name: string): string {
  const script = fileURLToPath(new URL("main.js", import.meta.resolve(name)));
  if (existsSync(script)) return script;
  throw new Complaint(`${name} is not built yet: run \`npm start\` once, or \`npm run build\`.`);
}
