import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BadSettings, readSettings } from "./index.ts";

const key = Buffer.alloc(32, "k3y").toString("base64");
const good = {
  RINGSIDE_CLIENT_ID: "C0ffee-client",
  RINGSIDE_CLIENT_SECRET: "s3cret",
  RINGSIDE_REGION: "eu1",
};
const production = {
  ...good,
  NODE_ENV: "production",
  RINGSIDE_PUBLIC_URL: "https://desk.example.com/",
  RINGSIDE_REDIRECT_URI: "https://desk.example.com/auth/callback",
  RINGSIDE_KEYS: key,
};

function mistakes(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    expect(error.mistakes.every(({ fix }) => fix.length > 8)).toBe(true);
    return error.mistakes.map(({ variable }) => variable).toSorted();
  }
}

describe("readSettings", () => {
  it("needs three things and has a sensible word for the rest", () => {
    expect(readSettings(good)).toMatchObject({
      hosts: { wxcc: "https://api.wxcc-eu1.cisco.com", webex: "https://webexapis.com" },
      port: 10_060,
      host: "127.0.0.1",
      publicUrl: null,
      redirectUri: null,
      keys: null,
      production: false,
      session: { idleMs: 8 * 3_600_000, maxMs: 24 * 3_600_000 },
    });
  });

  it("names every mistake at once", () => {
    expect(
      mistakes({
        RINGSIDE_CLIENT_ID: "",
        RINGSIDE_REGION: "mars1",
        RINGSIDE_PORT: "99999",
        RINGSIDE_KEYS: "short",
        RINGSIDE_LOG_LEVEL: "loud",
        RINGSIDE_REDIRECT_URI: "nowhere",
        RINGSIDE_PUBLIC_URL: "http://localhost:1/path",
        RINGSIDE_STORE: "postgres://localhost",
        RINGSIDE_HOST: "a b",
        RINGSIDE_SCOPES: "cjp:user;drop",
        RINGSIDE_SESSION_IDLE: "0",
        RINGSIDE_TRUSTED_PROXIES: "everybody",
      }),
    ).toEqual([
      "RINGSIDE_CLIENT_ID",
      "RINGSIDE_CLIENT_SECRET",
      "RINGSIDE_HOST",
      "RINGSIDE_KEYS",
      "RINGSIDE_LOG_LEVEL",
      "RINGSIDE_PORT",
      "RINGSIDE_PUBLIC_URL",
      "RINGSIDE_REDIRECT_URI",
      "RINGSIDE_REGION",
      "RINGSIDE_SCOPES",
      "RINGSIDE_SESSION_IDLE",
      "RINGSIDE_STORE",
      "RINGSIDE_TRUSTED_PROXIES",
    ]);
  });

  it("never repeats a value, which may be a secret", () => {
    try {
      readSettings({ ...good, RINGSIDE_KEYS: "my-secret-key", RINGSIDE_PORT: "my-port" });
    } catch (error) {
      expect(String(error)).not.toMatch(/my-secret-key|my-port/);
      return;
    }
    throw new Error("it should have refused");
  });

  it("takes addresses instead of a region, both of them", () => {
    const { RINGSIDE_REGION: _region, ...rest } = good;
    const wxcc = { ...rest, RINGSIDE_WXCC_URL: "http://localhost:10070" };
    expect(mistakes(wxcc)).toEqual(["RINGSIDE_WEBEX_URL"]);
    const both = { ...wxcc, RINGSIDE_WEBEX_URL: "http://localhost:10070" };
    expect(readSettings(both).hosts.idbroker).toBe("http://localhost:10070");
    expect(mistakes({ ...both, RINGSIDE_WXCC_URL: "http://wxcc.example.com" })).toEqual([
      "RINGSIDE_WXCC_URL",
    ]);
    expect(mistakes(rest)).toEqual(["RINGSIDE_REGION"]);
  });

  it("reads the secret from a file, and says when it cannot", () => {
    const file = join(mkdtempSync(join(tmpdir(), "ringside-")), "secret");
    const { RINGSIDE_CLIENT_SECRET: _secret, ...rest } = good;
    const named = { ...rest, RINGSIDE_CLIENT_SECRET_FILE: file };
    expect(mistakes(named)).toEqual(["RINGSIDE_CLIENT_SECRET_FILE"]);
    writeFileSync(file, "from-a-file\n");
    expect(readSettings(named).clientSecret).toBe("from-a-file");
    expect(mistakes({ ...good, ...named })).toEqual(["RINGSIDE_CLIENT_SECRET"]);
    writeFileSync(file, "\n");
    expect(mistakes(named)).toEqual(["RINGSIDE_CLIENT_SECRET_FILE"]);
  });

  it("S38, S39: in production refuses plain http, simulators, missing keys and unchecked certificates", () => {
    expect(readSettings(production)).toMatchObject({
      production: true,
      publicUrl: "https://desk.example.com",
    });
    const { RINGSIDE_REGION: _region, RINGSIDE_KEYS: _keys, ...rest } = production;
    expect(
      mistakes({
        ...rest,
        RINGSIDE_WXCC_URL: "http://localhost:10070",
        RINGSIDE_WEBEX_URL: "http://localhost:10070",
        RINGSIDE_PUBLIC_URL: "http://desk.example.com",
        RINGSIDE_REDIRECT_URI: "http://desk.example.com/auth/callback",
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
      }),
    ).toEqual([
      "NODE_TLS_REJECT_UNAUTHORIZED",
      "RINGSIDE_KEYS",
      "RINGSIDE_PUBLIC_URL",
      "RINGSIDE_REDIRECT_URI",
      "RINGSIDE_WXCC_URL",
    ]);
  });

  it("wants Webex to lead back to where the desktop is", () => {
    const seen = { ...good, RINGSIDE_PUBLIC_URL: "http://localhost:8080" };
    const redirect = (uri: string) => mistakes({ ...seen, RINGSIDE_REDIRECT_URI: uri });
    expect(redirect("http://localhost:8080/auth/callback")).toEqual([]);
    expect(redirect("http://localhost:9090/auth/callback")).toEqual(["RINGSIDE_REDIRECT_URI"]);
    expect(redirect("http://localhost:8080/elsewhere")).toEqual(["RINGSIDE_REDIRECT_URI"]);
    const alone = { ...good, RINGSIDE_REDIRECT_URI: "http://localhost:8080/auth/callback" };
    expect(readSettings(alone).publicUrl).toBe("http://localhost:8080");
  });

  it("is production by an https address alone, of whichever it is told", () => {
    const { NODE_ENV: _env, ...rest } = production;
    const { RINGSIDE_PUBLIC_URL: _seen, ...redirect } = rest;
    const { RINGSIDE_REDIRECT_URI: _redirect, ...seen } = rest;
    for (const environment of [rest, redirect, seen]) {
      expect(readSettings(environment)).toMatchObject({
        production: true,
        publicUrl: "https://desk.example.com",
      });
      expect(mistakes({ ...environment, RINGSIDE_KEYS: "" })).toEqual(["RINGSIDE_KEYS"]);
    }
  });

  it("wants the same keys for all nodes that share a Redis", () => {
    const RINGSIDE_STORE = "rediss://me:pw@redis.example.com/0";
    expect(mistakes({ ...good, RINGSIDE_STORE })).toEqual(["RINGSIDE_KEYS"]);
    const { RINGSIDE_KEYS } = production;
    expect(readSettings({ ...good, RINGSIDE_KEYS, RINGSIDE_STORE }).store).toBe(RINGSIDE_STORE);
    expect(mistakes({ ...good, RINGSIDE_KEYS, RINGSIDE_STORE: "redis://a,b" })).toEqual([
      "RINGSIDE_STORE",
    ]);
  });

  it("in production wants to know the address agents use", () => {
    const { RINGSIDE_REDIRECT_URI: _redirect, RINGSIDE_PUBLIC_URL: _seen, ...rest } = production;
    expect(mistakes(rest)).toEqual(["RINGSIDE_PUBLIC_URL"]);
  });
});

it("wants a token where others can reach the operator's port", () => {
  const open = { RINGSIDE_OPS_PORT: "9464", RINGSIDE_OPS_HOST: "0.0.0.0" };
  expect(() => readSettings({ ...good, ...open })).toThrow(/RINGSIDE_OPS_TOKEN is missing/);
  expect(() => readSettings({ ...good, ...open, RINGSIDE_OPS_TOKEN: "short" })).toThrow(
    /RINGSIDE_OPS_TOKEN is too short/,
  );
  const token = "0123456789abcdef";
  expect(readSettings({ ...good, ...open, RINGSIDE_OPS_TOKEN: token }).ops).toEqual({
    port: 9464,
    host: "0.0.0.0",
    token,
    adminToken: null,
  });
  const both = { ...good, ...open, RINGSIDE_OPS_TOKEN: token };
  expect(() => readSettings({ ...both, RINGSIDE_ADMIN_TOKEN: token })).toThrow(
    /RINGSIDE_ADMIN_TOKEN is the same as RINGSIDE_OPS_TOKEN/,
  );
  expect(readSettings({ ...good, RINGSIDE_OPS_PORT: "9464" }).ops?.token).toBeNull();
  expect(readSettings(good).ops).toBeNull();
});

describe("who may frame it and who may sign in", () => {
  it("takes a brand's name and sheet, and says what is wrong with them", () => {
    const file = join(mkdtempSync(join(tmpdir(), "ringside-brand-")), "brand.css");
    writeFileSync(file, ":root { --accent: teal; }");
    const brand = { RINGSIDE_BRAND_NAME: "Müller & Söhne", RINGSIDE_BRAND_CSS: file };
    expect(readSettings(good).brand).toEqual({ name: null, css: null });
    expect(readSettings({ ...good, ...brand }).brand).toEqual({
      name: "Müller & Söhne",
      css: ":root { --accent: teal; }",
    });
    const wrong = { RINGSIDE_BRAND_NAME: "<b>", RINGSIDE_BRAND_CSS: `${file}.away` };
    expect(mistakes({ ...good, ...wrong })).toEqual(["RINGSIDE_BRAND_CSS", "RINGSIDE_BRAND_NAME"]);
  });

  it("S31: nobody frames it unless whole origins are named", () => {
    expect(readSettings(good).frameAncestors).toEqual([]);
    const RINGSIDE_FRAME_ANCESTORS = "https://crm.example.com http://localhost:3000";
    expect(readSettings({ ...good, RINGSIDE_FRAME_ANCESTORS }).frameAncestors).toHaveLength(2);
  });

  it.each([
    "*",
    "https:",
    "https://*.example.com",
    "http://crm.example.com",
    "'self'",
    "https://a/b",
  ])("S31: %s is no origin to be framed by", (RINGSIDE_FRAME_ANCESTORS) => {
    const read = () => readSettings({ ...good, RINGSIDE_FRAME_ANCESTORS });
    expect(read).toThrow(/RINGSIDE_FRAME_ANCESTORS is not a list of origins/);
  });

  it("S8: organisations are ids", () => {
    expect(readSettings(good).organisations).toBeNull();
    expect(readSettings({ ...good, RINGSIDE_ORGS: "org-1, org-2" }).organisations).toEqual([
      "org-1",
      "org-2",
    ]);
    expect(() => readSettings({ ...good, RINGSIDE_ORGS: "my org!" })).toThrow(/RINGSIDE_ORGS/);
  });
});
