import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

it("the README shows the example as it is", async () => {
  const room = new URL("../", import.meta.url);
  const [readme, example] = await Promise.all(
    ["README.md", "examples/watch.mjs"].map((path) => readFile(new URL(path, room), "utf8")),
  );
  expect(readme).toContain(example);
});
