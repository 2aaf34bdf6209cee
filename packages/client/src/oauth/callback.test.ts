import { describe, expect, it } from "vitest";
import { json, serve } from "../testing/server.sample.ts";
import { expectSilentAbout, thrown } from "../testing/thrown.sample.ts";
import { OAuthFailure } from "./failure.ts";
import { redeem } from "./grants.ts";

const expected = { state: "state-of-this-browser", verifier: "v".repeat(43) };

/** Redeems a callback at a Webex that would say yes to anything. */
async function redeeming(query: string, state = expected.state) {
  const webex = await serve((_, response) => {
    json(response, 200, {
      access_token: "a_PF84_org-1",
      expires_in: 3600,
      refresh_token: "r",
      refresh_token_expires_in: 7200,
    });
  });
  const { url } = webex;
  const client = {
    hosts: { wxcc: url, webex: url, idbroker: url },
    clientId: "C1",
    clientSecret: "s3cret",
    redirectUri: "http://localhost/cb",
    scopes: [],
  };
  const callback = new URLSearchParams(query.replace("ISS", encodeURIComponent(url)));
  return { webex, done: redeem(client, callback, { ...expected, state }) };
}

const good = `state=${expected.state}`;

describe("a callback that is not this sign-in's", () => {
  it.each([
    ["no state", "code=c"],
    ["an empty state", "code=c&state="],
    ["another's state", "code=c&state=another"],
    ["two states", `code=c&${good}&state=another`],
    ["an error for another", "error=access_denied&state=another"],
  ])("%s is refused, and nothing is sent", async (_, query) => {
    const { webex, done } = await redeeming(query);
    expect((await thrown(OAuthFailure, done)).code).toBe("stateMismatch");
    expect(webex.seen).toEqual([]);
  });

  it("is not let in by a state that was never made", async () => {
    const { webex, done } = await redeeming("code=c&state=", "");
    expect((await thrown(OAuthFailure, done)).code).toBe("stateMismatch");
    expect(webex.seen).toEqual([]);
  });
});

describe("a callback that is no answer", () => {
  it.each([
    ["no code", good],
    ["an empty code", `code=&${good}`],
    ["two codes", `code=a&code=b&${good}`],
    ["a code of 10 KB", `code=${"x".repeat(10_240)}&${good}`],
    ["another issuer", `code=c&${good}&iss=https://evil.example`],
    ["an issuer that is no address", `code=c&${good}&iss=evil`],
    ["an implicit token", `code=c&${good}&id_token=x`],
    ["a wrapped answer", `code=c&${good}&response=x`],
  ])("%s is refused, and nothing is sent", async (_, query) => {
    const { webex, done } = await redeeming(query);
    const error = await thrown(OAuthFailure, done);
    expect(error.code).toBe("badCallback");
    expectSilentAbout(error, [expected.state, expected.verifier, "xxxxxxxx"]);
    expect(webex.seen).toEqual([]);
  });
});

it.each([
  ["access_denied", "accessDenied"],
  ["invalid_scope", "rejected"],
])("error=%s is %s, with the words as one line of text", async (error, code) => {
  const query = `error=${error}&error_description=<b>no%0D%0Away</b>&${good}`;
  const { webex, done } = await redeeming(query);
  const failure = await thrown(OAuthFailure, done);
  expect(failure).toMatchObject({ code, description: "<b>no way</b>" });
  expect(failure.message).not.toContain("<b>");
  expect(webex.seen).toEqual([]);
});

it("S3: takes Webex's own issuer", async () => {
  const { done } = await redeeming(`code=c&${good}&iss=ISS`);
  expect((await done).orgId).toBe("org-1");
});

it("S4: sends the code as one form field, whatever is in it", async () => {
  const code = "x&grant_type=refresh_token";
  const { webex, done } = await redeeming(`code=${encodeURIComponent(code)}&${good}`);
  await done;
  const form = new URLSearchParams(webex.seen[0]?.body);
  expect(form.getAll("grant_type")).toEqual(["authorization_code"]);
  expect(form.get("code")).toBe(code);
});
