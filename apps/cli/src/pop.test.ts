import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Complaint } from "./complaint.ts";
import { doctor } from "./doctor.ts";
import { tryPops } from "./pop.ts";
import { simulatedCalls } from "./simulated-calls.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ringside-pop-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const rules = `
hosts: [crm.example.com]
rules:
  - name: Customer
    open: https://crm.example.com/find?n={customer.number}
  - name: Chats
    when: { channel: chat }
    open: https://crm.example.com/chat
`;

it("says for each simulated call what each rule would open, or what keeps it out", async () => {
  const lines = await tryPops({ RINGSIDE_POP_RULES: file("pop.yaml", rules) }, {});
  expect(lines.filter((line) => line.startsWith("answered"))).toHaveLength(4);
  const made = lines.filter((line) =>
    /^ {2}Customer: https:\/\/crm\.example\.com\/find\?n=%2B\d+$/.test(line),
  );
  expect(made).toHaveLength(4);
  expect(lines).toContain("  Chats: channel is not as the rule wants it");
});

it("plays recorded notifications, and passes over what is none", async () => {
  const { texts } = await simulatedCalls();
  const calls = file("calls.jsonl", ["not json", ...texts].join("\n"));
  const lines = await tryPops({}, { rules: file("pop.yaml", rules), calls });
  expect(lines.filter((line) => line.includes("crm.example.com"))).toHaveLength(4);
});

it("complains of rules by line and column, as the doctor does", async () => {
  const bad = file(
    "bad.yaml",
    rules.replace("https://crm.example.com/chat", "javascript:alert(1)"),
  );
  await expect(tryPops({}, { rules: bad })).rejects.toThrow(Complaint);
  await expect(tryPops({}, { rules: bad })).rejects.toThrow(/bad\.yaml:8:11 rules\.1\.open/);
  await expect(tryPops({}, {})).rejects.toThrow(/--rules/);
  const findings = await doctor({ RINGSIDE_POP_RULES: bad });
  expect(findings.some(({ what, fix }) => fix !== null && what.includes("8:11"))).toBe(true);
});
