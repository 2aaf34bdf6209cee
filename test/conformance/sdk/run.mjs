// The vendor's SDK against the simulator: `node run.mjs [words of a step]`. Ends with 1 when a step fails.
import { chromium } from "playwright-core";
import { chromium as place } from "../../../scripts/chromium.mjs";
import { main, prepare, simulatorOnly } from "../../../scripts/prepare.mjs";
import { servePage } from "./page/serve.mjs";

await main(async () => {
  await prepare(simulatorOnly);
  const { setScene } = await import("./scene.mjs");
  const { steps } = await import("./steps/index.mjs");
  const wanted = process.argv.slice(2).join(" ");
  const page = await servePage();
  const browser = await chromium.launch({
    executablePath: place(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
  const counts = { pass: 0, FAIL: 0, known: 0 };
  const chosen = steps.filter(({ name }) => name.includes(wanted));
  for (const tokens of ["opaque", "jwt"]) {
    console.log(`with ${tokens} tokens`);
    for (const { name, run, known } of chosen) {
      const problem = await problemOf(run, () => setScene(browser, page.url, tokens));
      const expected = known === null ? problem === null : problem !== null;
      const kind = expected ? (known === null ? "pass" : "known") : "FAIL";
      counts[kind] += 1;
      const why = kind === "known" ? known : (problem ?? "it passes now: say so in the table");
      console.log(kind === "pass" ? `pass   ${name}` : `${kind.padEnd(6)} ${name}\n       ${why}`);
    }
  }
  await browser.close();
  page.close();
  console.log(`${counts.pass} passed, ${counts.FAIL} failed, ${counts.known} known to fail`);
  process.exitCode = counts.FAIL > 0 || chosen.length === 0 ? 1 : 0;
});

/** Runs a step on a scene of its own; `null` when all went well. */
async function problemOf(run, setScene) {
  const scene = await setScene();
  try {
    await run(scene);
    if (scene.outside.length > 0)
      return `asked outside of the simulator: ${scene.outside.join(" ")}`;
    if (scene.errors.length > 0) return `an error in the page: ${scene.errors.join(" ")}`;
    const wrong = scene.simulator.violations();
    return wrong.length > 0 ? `the world is broken: ${wrong.join("; ")}` : null;
  } catch (error) {
    return error.message.split("\n    at ")[0];
  } finally {
    await scene.close();
  }
}
