import { defineConfig } from "vitest/config";

/**
 * Measurements of the screen, by hand and on a quiet machine: `npm run build`, then
 * `npx vitest run --config test/bench/vitest.config.ts`. They fail where a bound is missed.
 */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/bench/*.bench.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
