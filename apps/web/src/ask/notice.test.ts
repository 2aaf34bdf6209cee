import { expect, test } from "vitest";
import { outcomeNotice, problemNotice } from "./notice.ts";

test("how long to wait is told where the server knows", () => {
  const problem = { type: "about:blank", title: "Busy", status: 429, code: "rateLimited" };
  expect(problemNotice("task.hold", { ...problem, retryAfter: 1 }).text).toContain("in 1 second.");
  expect(problemNotice("task.hold", problem).text).not.toContain("second");
});

test("no answer is not called a failure", () => {
  const notice = outcomeNotice("task.end", { kind: "unknown", trackingId: "t" });
  expect(notice).toMatchObject({ tone: "engaged", trackingId: "t" });
  expect(notice.title).toContain("No answer");
});
