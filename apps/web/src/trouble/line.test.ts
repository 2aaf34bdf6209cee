import type { Desk } from "@ringside/desk";
import { describe, expect, test } from "vitest";
import { available, connected, deskWith, now, taskIn } from "../desk.sample.ts";
import type { FeedStatus } from "../feed/index.ts";
import { lineOf } from "./line.ts";

const live: FeedStatus = { kind: "live" };
const idleDesk = deskWith(available);
const inCall = deskWith(available, [taskIn(connected)]);
const line = (status: FeedStatus, desk: Desk, online = true) =>
  lineOf({ status, desk, offset: 0, online, unread: null });

describe("the trouble strip", () => {
  test("is not there while all is well, nor at the very beginning", () => {
    expect(line(live, idleDesk)).toBeNull();
    expect(line({ kind: "connecting" }, idleDesk)).toBeNull();
  });

  test("says that a call goes on, only when there is one", () => {
    const lost: Desk["link"] = { kind: "lost", since: now, why: "silence" };
    expect(line(live, { ...inCall, link: lost })?.keeps).toContain("Your call continues");
    expect(line(live, { ...idleDesk, link: lost })?.keeps).not.toContain("Your call");
  });

  test("tells the nearest trouble first", () => {
    const lost: Desk["link"] = { kind: "lost", since: now, why: "silence" };
    const desk = { ...inCall, link: lost };
    expect(line({ kind: "lost", since: now }, desk)?.text).toContain("This page lost");
    expect(line({ kind: "lost", since: now }, desk, false)?.text).toContain("offline");
  });

  test("offers a reload to a page that is older than its server", () => {
    expect(line({ kind: "outdated" }, inCall)?.action).toBe("reload");
  });

  test("says that another desk took over, and has the way back", () => {
    const desk: Desk = { ...idleDesk, link: { kind: "evicted", since: now } };
    expect(line(live, desk)).toMatchObject({ action: "workHere" });
  });
});
