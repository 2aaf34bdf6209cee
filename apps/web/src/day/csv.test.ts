import type { PastContact } from "@ringside/desk";
import { expect, test } from "vitest";
import { cell, csvOf } from "./csv.ts";

const contact: PastContact = {
  id: "c@1",
  contactId: "c",
  channel: "telephony",
  direction: "inbound",
  customer: { name: 'Zoë "Z" Ibáñez', number: "+351210000221" },
  queue: "Billing; Care",
  outcome: "handled",
  why: null,
  reason: "Sale",
  endedBy: "agent",
  began: new Date(2026, 10, 25, 10, 42, 3).getTime(),
  answered: null,
  ended: 0,
  rang: 4_000,
  talked: 252_000,
  held: 0,
  wrapped: 3_700_000,
};

test.each(["=1+1", "+351", "-2", "@sum", " =1", "\t=1", "\u200B=1", "＝1", "\r=1", "|calc", "%x"])(
  "S32: no cell is a formula: %j",
  (text) => expect(cell(text).startsWith(`"'`)).toBe(true),
);

test("what is no formula stays as it is", () => {
  for (const text of ["Ana", "5 = 5", "", "a-b"]) expect(cell(text)).toBe(`"${text}"`);
});

test("opens in a spreadsheet: marked UTF-8, quoted, a line a contact", () => {
  const [head, row, ...rest] = csvOf([contact], ";").split("\r\n");
  expect(head?.startsWith('\uFEFF"Began";"Customer"')).toBe(true);
  expect(row).toBe(
    `"2026-11-25 10:42:03";"Zoë ""Z"" Ibáñez";"'+351210000221";"Call";"Billing; Care";` +
      `"Handled";"Sale";"00:04";"04:12";"00:00";"1:01:40"`,
  );
  expect(rest).toEqual([""]);
});
