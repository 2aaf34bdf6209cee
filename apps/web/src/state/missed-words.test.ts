import { expect, test } from "vitest";
import { missedTitle } from "./missed-words.ts";

test("what came in writing is no call that was missed", () => {
  expect(missedTitle("declined", "email")).toBe("Declined email");
  expect(missedTitle("rona", "chat")).toBe("Missed chat");
  for (const channel of ["telephony", undefined]) {
    expect(missedTitle("rona", channel)).toBe("Missed call");
  }
  expect(missedTitle("busy", "email")).toBe("Your phone was busy");
});
