import { expect, test } from "vitest";
import { leadsIn } from "./leads.ts";

test("a number on each line, written as people do, and a name after a comma", () => {
  expect(leadsIn("+1 (408) 555-0171, Rui Costa\n\n  +14085550172\n+14085550173,  Lea, Dr")).toEqual(
    [
      { number: "+14085550171", name: "Rui Costa" },
      { number: "+14085550172", name: "" },
      { number: "+14085550173", name: "Lea, Dr" },
    ],
  );
  expect(leadsIn(" \n")).toEqual([]);
});
