import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WxccError } from "../errors.ts";
import { pathOf } from "./path.ts";

describe("pathOf", () => {
  it("fills the ids in", () => {
    expect(pathOf("tasks.hold", { taskId: "a1-b2" })).toBe("/v1/tasks/a1-b2/hold");
    expect(pathOf("config.user", { orgId: "o", agentId: "a+1" })).toBe(
      "/organization/o/user/by-ci-user-id/a%2B1",
    );
  });

  it.each(["", "..", "../admin", "a/b", "a%2fb", "a?b", "a#b", "a b", "é", "x".repeat(65), "a\0"])(
    "refuses %j before anything is sent",
    (taskId) => {
      const path = () => pathOf("tasks.end", { taskId });
      expect(path).toThrow(WxccError);
      expect(path).toThrow(expect.objectContaining({ code: "badRequest", unsent: true }));
    },
  );

  it("takes a campaign's name as people write it, in one segment", () => {
    const path = (campaignId: string) => pathOf("campaign.skip", { campaignId, taskId: "t" });
    expect(path("Spring offers / 2026?")).toBe(
      "/v1/dialer/campaign/Spring%20offers%20%2F%202026%3F/preview-task/t/skip",
    );
    for (const name of ["", ".", "..", "a\nb", "\uD800", "x".repeat(101)]) {
      expect(() => path(name)).toThrow(WxccError);
    }
  });

  it("refuses an id that is not there", () => {
    expect(() => pathOf("config.site", { orgId: "o" })).toThrow(/nothing was sent/);
  });

  it("S25: has exactly its own segments, whatever the id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (taskId) => {
        let path: string;
        try {
          path = pathOf("tasks.end", { taskId });
        } catch {
          return true;
        }
        return new URL(path, "https://x").pathname === path && path.split("/").length === 5;
      }),
    );
  });
});
