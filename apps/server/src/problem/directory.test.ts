import { WxccError } from "@ringside/client";
import { expect, it } from "vitest";
import { GrantEnded } from "../vault/index.ts";
import { directoryProblem } from "./index.ts";

const operation = "config.user";

it.each([
  ["forbidden", "forbidden", 30_000],
  ["notFound", "noProfile", 30_000],
  ["badAnswer", "badAnswer", 30_000],
  ["rateLimited", "rateLimited", 30_000],
  ["unavailable", "directoryUnavailable", 5_000],
  ["timeout", "directoryUnavailable", 5_000],
  ["network", "directoryUnavailable", 5_000],
  ["rejected", "directoryUnavailable", 5_000],
] as const)("WxCC's %s is told as %s", (code, told, retryAfterMs) => {
  const error = new WxccError({ code, operation, trackingId: "track-1" });
  expect(directoryProblem(error)).toMatchObject({
    code: told,
    trackingId: "track-1",
    retryAfterMs,
  });
});

it("takes WxCC's word for how long to wait", () => {
  const error = new WxccError({ code: "unavailable", operation, retryAfterMs: 17_000 });
  expect(directoryProblem(error).retryAfterMs).toBe(17_000);
});

it("tells the end of a sign-in, and a mistake of ours, from trouble at WxCC", () => {
  expect(directoryProblem(new GrantEnded()).code).toBe("unauthorized");
  expect(directoryProblem(new TypeError("oops")).code).toBe("internal");
});
