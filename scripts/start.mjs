// npm start: installs and builds what is missing, then runs `ringside start`.
import { everything, main, prepare } from "./prepare.mjs";

await main(async () => {
  await prepare(everything);
  const { run } = await import("../apps/cli/dist/index.js");
  await run(["start", ...process.argv.slice(2)]);
});
