import type { Desk, Preview } from "@ringside/desk";
import { expect, test } from "vitest";
import { available, deskWith } from "../desk.sample.ts";
import { lapsedBetween } from "./lapsed.ts";

const ida: Preview = {
  id: "p",
  version: 5,
  campaign: "Spring",
  customer: { name: "Ida", number: "+1" },
  variables: [],
  until: null,
  next: "skip",
  skippable: true,
  removable: true,
};
const base = deskWith(available);
const showing = (preview: Preview): Desk => ({ ...base, previews: { p: preview } });

test("what nobody decided has lapsed: the next one is shown, or none", () => {
  const leo = { ...ida, version: 9, customer: { name: "Leo", number: "+2" } };
  expect(lapsedBetween(showing(ida), showing(leo))).toEqual([ida]);
  expect(lapsedBetween(showing(ida), base)).toEqual([ida]);
  expect(lapsedBetween(showing(ida), showing({ ...ida, version: 9 }))).toEqual([]);
});

test("what the agent skipped has not", () => {
  const command = { kind: "preview.skip", previewId: "p" } as const;
  const asked = { id: "c", command, at: 6, outcome: null, settledAt: null };
  expect(lapsedBetween(showing(ida), { ...base, commands: { c: asked } })).toEqual([]);
});
