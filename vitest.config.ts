import { defineConfig } from "vitest/config";

/** Tests run on the sources: the `source` condition of each package's exports points there. */
const resolve = { conditions: ["source", "module", "node", "default"] };

export default defineConfig({
  resolve,
  // Node loads what is installed: of no use are modules for bundlers, which name no file endings.
  ssr: { resolve: { conditions: ["source", "node", "default"], externalConditions: ["source"] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/src/**/*.test.{ts,tsx}",
            "apps/simulator/panel/src/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: ["test/nemesis/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          // Its files need no browser, no network and no real time: each has a core.
          name: "nemesis",
          include: ["test/nemesis/*.test.ts"],
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
