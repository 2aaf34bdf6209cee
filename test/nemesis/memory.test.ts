import { expect, it } from "vitest";
import { grown } from "./memory.ts";

const agents = 10;
const storms = 8;

it(
  "I10: holds no more after eight more storms than after eight",
  { timeout: 300_000 },
  async () => {
    expect(await grown(storms, agents)).toEqual([]);
  },
);

it("I10: would see it if lines that are over were held on to", { timeout: 300_000 }, async () => {
  const lines = new Set<unknown>();
  const broken = await grown(storms / 2, agents, (floor) => {
    setInterval(() => {
      if (floor.isUp) for (const line of floor.node.network.lines()) lines.add(line);
    }, 500);
  });
  expect(broken.join("\n")).toMatch(/I10: \d+ BadLine before/);
});
