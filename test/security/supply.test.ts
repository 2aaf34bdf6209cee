import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      link: z.boolean().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { packages } = Lock.parse(JSON.parse(text("package-lock.json")));
const foreign = Object.entries(packages).filter(
  ([path, { link }]) => path.includes("node_modules/") && !link,
);

it("S45: every package that is installed is pinned by its hash", () => {
  expect(foreign.length).toBeGreaterThan(50);
  for (const [path, { integrity }] of foreign) expect(integrity, path).toMatch(/^sha512-/);
});

it("S45: no package runs anything when it is installed", () => {
  expect(text(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  const scripted = foreign.filter(([, { hasInstallScript }]) => hasInstallScript);
  // It brings its binaries along: its script, to compile them anew, is not needed.
  expect(scripted.map(([path]) => path)).toEqual(["node_modules/@photostructure/sqlite"]);
});
