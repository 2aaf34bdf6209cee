import { expect, it } from "vitest";
import { isLocal, localEnvironment } from "./local.ts";

const told = { client: { id: "sim-client", secret: "sim-secret" } };

it("is local until something says where a real WxCC is", () => {
  expect(isLocal({})).toBe(true);
  expect(isLocal({ RINGSIDE_PORT: "1", RINGSIDE_CLIENT_ID: "" })).toBe(true);
  for (const variable of ["RINGSIDE_CLIENT_ID", "RINGSIDE_REGION", "RINGSIDE_WXCC_URL"]) {
    expect(isLocal({ [variable]: "x" })).toBe(false);
  }
});

it("points the desktop at the simulator, as the client that the simulator told", () => {
  const env = { PATH: "/bin", RINGSIDE_CLIENT_SECRET_FILE: "/left/over" };
  expect(localEnvironment(env, 8060, "http://localhost:8070", told)).toEqual({
    PATH: "/bin",
    RINGSIDE_LOG_LEVEL: "warn",
    RINGSIDE_PORT: "8060",
    RINGSIDE_PUBLIC_URL: "http://localhost:8060",
    RINGSIDE_REDIRECT_URI: "http://localhost:8060/auth/callback",
    RINGSIDE_WXCC_URL: "http://localhost:8070",
    RINGSIDE_WEBEX_URL: "http://localhost:8070",
    RINGSIDE_CLIENT_ID: "sim-client",
    RINGSIDE_CLIENT_SECRET: "sim-secret",
  });
});

it("keeps the log level and public address it is given", () => {
  const env = { RINGSIDE_LOG_LEVEL: "debug", RINGSIDE_PUBLIC_URL: "http://desk.localhost:8060" };
  expect(localEnvironment(env, 8060, "http://localhost:8070", told)).toMatchObject({
    ...env,
    RINGSIDE_REDIRECT_URI: "http://desk.localhost:8060/auth/callback",
  });
});
