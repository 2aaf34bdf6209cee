import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonOf, quoted, retryAfterMs } from "./words.ts";

const now = Date.parse("2026-10-01T12:00:00Z");
const waitOf = (value?: string) =>
  retryAfterMs(new Headers(value === undefined ? {} : { "retry-after": value }), now);

describe("retryAfterMs", () => {
  it("R15: counts a date from when the answer was sent, whatever the clock here says", () => {
    const headers = new Headers({
      date: new Date(now + 3_600_000).toUTCString(),
      "retry-after": new Date(now + 3_605_000).toUTCString(),
    });
    expect(retryAfterMs(headers, now)).toBe(5_000);
  });

  it.each([
    ["4", 4_000],
    [" 4 ", 4_000],
    ["0", 0],
    ["86400", 600_000],
    ["99999999999999999999999", 600_000],
    ["Thu, 01 Oct 2026 12:00:30 GMT", 30_000],
    ["Thu, 01 Oct 2026 11:00:00 GMT", 0],
    ["Fri, 02 Oct 2026 12:00:00 GMT", 600_000],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("reads %j as %j", (value, ms) => {
    expect(waitOf(value)).toBe(ms);
  });

  it("is absent, or between nothing and ten minutes, whatever the header says", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]*$/), (value) => {
        const ms = waitOf(value);
        return ms === undefined || (ms >= 0 && ms <= 600_000);
      }),
    );
  });
});

describe("quoted", () => {
  it("makes one bounded line of it", () => {
    expect(quoted('no\r\n{"level":\u2028\u001b[31m\u202ered', [])).toBe('no {"level": [31m red');
    expect(quoted("x".repeat(1000), [])).toHaveLength(300);
    expect(quoted(" \n ", [])).toBeUndefined();
    expect(quoted(undefined, [])).toBeUndefined();
  });

  it("never lets a secret through", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9_]{8,40}$/);
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, token, after) => {
        expect(quoted(`${before}${token}${after}`, ["", token]) ?? "").not.toContain(token);
      }),
    );
  });
});

it("jsonOf gives undefined for what is no JSON", () => {
  expect(jsonOf('{"a":1}')).toEqual({ a: 1 });
  expect(jsonOf("<html>")).toBeUndefined();
});
