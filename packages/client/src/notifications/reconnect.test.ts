import { expect, it } from "vitest";
import { patientReconnect } from "./reconnect.ts";

it("tries at once, then after about 1, 2, 4 and 5 seconds, for ever", () => {
  expect(patientReconnect(0)).toBe(0);
  const longest = [1000, 2000, 4000, 5000, 5000];
  longest.forEach((ms, index) => {
    for (let times = 0; times < 50; times += 1) {
      const wait = patientReconnect(index + 1);
      expect(wait).toBeGreaterThanOrEqual(ms / 2);
      expect(wait).toBeLessThanOrEqual(ms);
    }
  });
  expect(patientReconnect(100_000)).toBeLessThanOrEqual(5000);
});
