import { describe, expect, it } from "vitest";
import { BadHost, resolveHosts } from "./hosts.ts";

describe("resolveHosts", () => {
  it("knows the regions by name", () => {
    expect(resolveHosts({ region: "eu2" })).toEqual({
      wxcc: "https://api.wxcc-eu2.cisco.com",
      assistant: "https://api-ai-assistant.prodeu2.ciscoccservice.com",
      webex: "https://webexapis.com",
      idbroker: "https://idbroker.webex.com",
    });
  });

  it("takes addresses, and revokes where it signs in unless told", () => {
    const where = { wxccUrl: "http://localhost:10070/", webexUrl: "http://127.0.0.1:10070" };
    expect(resolveHosts(where)).toEqual({
      wxcc: "http://localhost:10070",
      webex: "http://127.0.0.1:10070",
      idbroker: "http://127.0.0.1:10070",
    });
    expect(resolveHosts({ ...where, idbrokerUrl: "https://id.example" }).idbroker).toBe(
      "https://id.example",
    );
  });

  it.each([
    ["", /whole address/],
    ["api.wxcc-us1.cisco.com", /whole address/],
    ["ftp://api.wxcc-us1.cisco.com", /whole address/],
    ["https://user:pass@api.example", /user and password/],
    ["https://api.example/v1", /without a path/],
    ["https://api.example/?a=1", /without a path/],
    ["http://api.example", /use https/],
    ["http://127.0.0.1.evil.example", /use https/],
  ])("refuses %j and says what to write", (wxccUrl, fix) => {
    const resolve = () => resolveHosts({ wxccUrl, webexUrl: "https://webexapis.com" });
    expect(resolve).toThrow(BadHost);
    expect(resolve).toThrow(fix);
    expect(resolve).toThrow(/^wxccUrl: /);
  });
});
