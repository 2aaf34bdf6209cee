// Signs an agent in and prints what happens to them.
import { createServer } from "node:http";
import { once } from "node:events";
import * as wxcc from "@ringside/client";

const simulator = process.env["WXCC_URL"] ?? "http://localhost:10070";
const hosts = wxcc.resolveHosts({
  wxccUrl: simulator,
  webexUrl: process.env["WEBEX_URL"] ?? simulator,
});

// 1. Send a browser to Webex, and wait for it to come back with a code.
const callback = createServer().listen(0, "localhost");
await once(callback, "listening");
const address = callback.address();
if (address === null || typeof address === "string") throw new Error("no port to come back to");
const integration = {
  hosts,
  clientId: process.env["CLIENT_ID"] ?? "",
  clientSecret: process.env["CLIENT_SECRET"] ?? "",
  redirectUri: `http://localhost:${address.port}/callback`,
  scopes: ["cjp:user", "cjp:config_read"],
};
const signIn = await wxcc.newSignIn(integration);
console.log(`Open ${signIn.url}`);
const [request, response] = await once(callback, "request");
response.end("Signed in. Back to the terminal.");
callback.close();

// 2. Turn the code into tokens. Keep them secret; refresh them before they expire.
const { searchParams } = new URL(request.url, integration.redirectUri);
let tokens = await wxcc.redeem(integration, searchParams, signIn);
const token = async () => {
  if (tokens.expiresAt - Date.now() < 60_000) {
    tokens = await wxcc.refresh(integration, tokens.refreshToken);
  }
  return tokens.accessToken;
};

// 3. Listen. After every (re)connection, ask for the session anew: what was missed is not told.
const contactCenter = wxcc.createWxcc({ hosts, orgId: tokens.orgId, token });
const connection = wxcc.connectNotifications({
  subscribe: () => contactCenter.subscribe({ isKeepAliveEnabled: true, clientType: "Watch" }),
  allowedSocketHosts: wxcc.socketsOf(hosts),
  on(event) {
    if (event.kind !== "notification") return console.log(event.kind);
    const { notification, at } = event;
    const what = notification.kind === "task" ? notification.event : notification.kind;
    console.log(new Date(at).toISOString(), what);
  },
});

process.once("SIGINT", () => connection.close());
