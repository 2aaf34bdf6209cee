import { expect, it } from "vitest";
import { createLog } from "./index.ts";

function written(use: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  use(createLog("debug", { write: (line) => void (text += line) }));
  return text;
}

it("S40: writes what it may and leaves out every other field", () => {
  const line = { agentId: "agent-1", token: "t0ken", number: "+14085550101" };
  const text = written((log) => log.info("sign-in", line));
  expect(JSON.parse(text)).toMatchObject({ agentId: "agent-1", msg: "sign-in" });
  expect(text).not.toMatch(/t0ken|4085550101/);
});

it("S42: cannot be made to write a second line, or to colour a terminal", () => {
  const evil = 'x\r\n{"level":60,"msg":"forged"}\u2028\u001b[31m\u202e';
  const text = written((log) => log.warn("notification not known", { outer: evil }));
  expect(text.trim().split("\n")).toHaveLength(1);
  for (const bad of ["\u2028", "\u001b", "\u202e", "\\u001b", "\\r"])
    expect(text).not.toContain(bad);
  expect(JSON.parse(text).level).toBe(40);
});

it("keeps a field within bounds", () => {
  const text = written((log) => log.info("call", { reason: "r".repeat(100_000) }));
  expect(text.length).toBeLessThan(500);
});
