// npm run simulate: builds what the simulator needs, then runs it with the arguments given.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { main, prepare, root, simulatorOnly } from "./prepare.mjs";

await main(async () => {
  await prepare(simulatorOnly);
  const simulator = join(root, "apps/simulator/dist/main.js");
  process.argv[1] = simulator;
  await import(pathToFileURL(simulator).href);
});
