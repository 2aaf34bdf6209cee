import { describe, expect, it } from "vitest";
import { resolveHosts } from "../hosts.ts";
import { socketsOf } from "./socket.ts";

const allowedBy = (wxccUrl: string) => {
  const allowed = socketsOf(resolveHosts({ wxccUrl, webexUrl: "https://webexapis.com" }));
  return (url: string) => allowed(new URL(url));
};

describe("socketsOf", () => {
  it("lets a region open encrypted sockets at Cisco, and no others", () => {
    const allowed = allowedBy("https://api.wxcc-us1.cisco.com");
    expect(allowed("wss://notifs.wxcc-us1.cisco.com/x")).toBe(true);
    expect(allowed("ws://api.wxcc-us1.cisco.com/x")).toBe(false);
    expect(allowed("ws://localhost:6379/")).toBe(false);
    expect(allowed("wss://10.0.0.1/")).toBe(false);
    expect(allowed("wss://cisco.com.evil.example/")).toBe(false);
  });

  it("lets a simulator on this machine open its own", () => {
    const allowed = allowedBy("http://localhost:10070");
    expect(allowed("ws://localhost:10070/v1/notification/subscription/x")).toBe(true);
    expect(allowed("ws://169.254.169.254/")).toBe(false);
  });

  it("lets another host only speak encrypted", () => {
    const allowed = allowedBy("https://wxcc.example");
    expect(allowed("wss://wxcc.example/x")).toBe(true);
    expect(allowed("ws://wxcc.example/x")).toBe(false);
  });
});
