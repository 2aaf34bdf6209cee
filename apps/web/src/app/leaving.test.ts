import type { Desk } from "@ringside/desk";
import { expect, test } from "vitest";
import { available, connected, deskWith, now, taskIn } from "../desk.sample.ts";
import { heldBackBy } from "./leaving.ts";

const inCall = deskWith(available, [taskIn(connected)]);

test("an open contact holds back who wants to leave", () => {
  expect(heldBackBy(inCall)?.id).toBe("c");
  expect(heldBackBy(deskWith(available))).toBeNull();
});

test.each<Desk["link"]>([
  { kind: "evicted", since: now },
  { kind: "lost", since: now, why: "unreachable" },
])("a desk that hears nothing any more holds nobody: $kind", (link) => {
  expect(heldBackBy({ ...inCall, link })).toBeNull();
});
