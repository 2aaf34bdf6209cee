import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createSimulator } from "./index.ts";

const page = readFileSync(new URL("../../../docs/simulate.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => text);

test("what docs/simulate.md shows of scenarios and organisations can be used as it stands", async () => {
  expect(examples).toHaveLength(2);
  for (const text of examples) {
    const given = text.startsWith("organisation") ? { world: text } : { scenario: text };
    const simulator = await createSimulator({ clock: "virtual", listen: false, ...given });
    simulator.advance(900_000);
    expect(simulator.violations()).toEqual([]);
    await simulator.close();
  }
});
