import { once } from "node:events";
import { createServer } from "node:https";
import { expect, it, onTestFinished } from "vitest";
import { createWxcc, WxccError } from "../index.ts";
import { thrown } from "../testing/thrown.sample.ts";

/** Of `localhost`, signed by itself, and good for nothing else. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbstNvbI9SbYM+6ir
waWtF2QasDz0xCMWbc/rICZx5BChRANCAASY7P9Yqm/IejKlvrwiAjvV2oyP4PUj
QVYDBDTF82suh7z1W+M5d8swamlzf8YxBqbfYujWXbESZhZMLqgGpMJI
-----END PRIVATE KEY-----
`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBkzCCATmgAwIBAgIUPkh6GjO7fFFP/U3hjY69fgqhLG8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MB4XDTI2MTEyNjA2MTMyOFoXDTQ2MTEyMTA2
MTMyOFowFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEmOz/WKpvyHoypb68IgI71dqMj+D1I0FWAwQ0xfNrLoe89VvjOXfLMGpp
c3/GMQam32Lo1l2xEmYWTC6oBqTCSKNpMGcwHQYDVR0OBBYEFGrn5tY32WGpYGfS
UatAlu/ydLKhMB8GA1UdIwQYMBaAFGrn5tY32WGpYGfSUatAlu/ydLKhMA8GA1Ud
EwEB/wQFMAMBAf8wFAYDVR0RBA0wC4IJbG9jYWxob3N0MAoGCCqGSM49BAMCA0gA
MEUCIQDSn+pGWSTYx7citkySRkXPt73ka3dKkuKdqrgEE63sDwIgV/1v6R5XIlUx
BW4lg8uIjP4rr88my7lW7io5RhrA4gk=
-----END CERTIFICATE-----
`;

it("R27: a certificate that nobody vouches for is refused before anything is sent", async () => {
  let asked = 0;
  const server = createServer({ key, cert }, (_request, response) => {
    asked += 1;
    response.end("{}");
  }).listen(0, "localhost");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const origin = `https://localhost:${port}`;
  const hosts = { wxcc: origin, webex: origin, idbroker: origin };
  const wxcc = createWxcc({ hosts, orgId: "o", token: () => "t0ken" });
  const error = await thrown(WxccError, wxcc.agents.reload());
  expect(error).toMatchObject({ code: "network", status: undefined });
  expect([asked, String(error).includes("t0ken")]).toEqual([0, false]);
});
