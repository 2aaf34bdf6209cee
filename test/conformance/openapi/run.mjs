// The vendor's OpenAPI file against the simulator's answers: `WXCC_OPENAPI=file node run.mjs [--check]`.
// Writes docs/simulator-coverage.md, or with --check only says whether it is what it should be.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main, Obstacle, prepare, root, simulatorOnly } from "../../../scripts/prepare.mjs";
import { coverageOf, page, summary } from "./coverage.mjs";

const document = join(root, "docs", "simulator-coverage.md");

await main(async () => {
  const file = process.env["WXCC_OPENAPI"];
  if (!file || !existsSync(file))
    throw new Obstacle("Set WXCC_OPENAPI to the path of the vendor's OpenAPI file (JSON).");
  await prepare(simulatorOnly);
  const { Spec } = await import("./spec.mjs");
  const { setScene } = await import("./scene.mjs");
  const { makeCalls } = await import("./calls/index.mjs");
  const scene = await setScene();
  await makeCalls(scene);
  const rows = await coverageOf(new Spec(file), scene);
  const broken = scene.simulator.violations();
  await scene.simulator.close();

  for (const { kind, method, path, wrong, differs } of rows) {
    if (kind === "missing") continue;
    console.log(`${kind.padEnd(11)} ${method} ${path}`);
    for (const one of [...wrong, ...differs]) console.log(`            ${one}`);
    if (kind === "silent") console.log("            it is served, and no call shows it");
  }
  console.log(summary(rows));
  const text = page(rows);
  const stale = process.argv.includes("--check") && readFileSync(document, "utf8") !== text;
  if (!process.argv.includes("--check")) writeFileSync(document, text);
  if (stale) console.log("docs/simulator-coverage.md is out of date: run this without --check.");
  const bad = rows.some(({ kind }) => kind === "wrong" || kind === "silent");
  process.exitCode = bad || stale || broken.length > 0 ? 1 : 0;
});
