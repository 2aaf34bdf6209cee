import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { harbour } from "../world/index.ts";
import { worldDocument } from "./world.ts";

const page = new URL("../../../../docs/simulator-world.md", import.meta.url);

test("the page that lists the seeded world says what the world is", () => {
  // Out of date? npm run document -w @ringside/simulator
  expect(readFileSync(page, "utf8")).toBe(worldDocument(harbour));
});
