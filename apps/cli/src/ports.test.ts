import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import { Complaint } from "./complaint.ts";
import { portOf, requireFree, tryPort } from "./ports.ts";

/** A port that somebody listens at, on one address or all of them. */
async function takenPort(host?: string): Promise<number> {
  const server = createServer().listen({ port: 0, ...(host && { host }) });
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe("portOf", () => {
  it("is the standard one unless told", () => {
    expect(portOf({}, "RINGSIDE_PORT")).toBe(10_060);
    expect(portOf({ RINGSIDE_SIM_PORT: " " }, "RINGSIDE_SIM_PORT")).toBe(10_070);
    expect(portOf({ RINGSIDE_PORT: " 8080 " }, "RINGSIDE_PORT")).toBe(8080);
  });

  it.each(["0", "65536", "-1", "80.5", "http", "0x10", "999999"])("refuses %j", (text) => {
    const port = () => portOf({ RINGSIDE_PORT: text }, "RINGSIDE_PORT");
    expect(port).toThrow(Complaint);
    expect(port).toThrow("RINGSIDE_PORT is not a port: write a number from 1 to 65535.");
  });
});

describe("tryPort", () => {
  const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ address }) => address === "::1"),
  );
  const hosts = ["127.0.0.1", "0.0.0.0", undefined, ...(hasIpv6 ? ["::1"] : [])];
  it.each(hosts)("sees one taken on %s", async (host) => {
    expect(await tryPort(await takenPort(host))).toBe("taken");
  });

  it("leaves a free one free", async () => {
    const server = createServer().listen(0);
    await once(server, "listening");
    const address = server.address();
    server.close();
    await once(server, "close");
    const port = address !== null && typeof address === "object" ? address.port : 0;
    expect(await tryPort(port)).toBe("free");
    expect(await tryPort(port)).toBe("free");
  });
});

it("requireFree names the port and the variable in one sentence", async () => {
  const port = await takenPort();
  await expect(requireFree(port, "RINGSIDE_SIM_PORT")).rejects.toThrow(
    `Port ${port} is taken: stop the program that uses it, or set RINGSIDE_SIM_PORT to a free one.`,
  );
});
