import cookie from "@fastify/cookie";
import { fastify } from "fastify";
import { expect, it } from "vitest";
import { cookiesOf } from "./cookies.ts";
import { hashOf, newSecret } from "./secret.ts";

async function answer(secure: boolean, header = "") {
  const app = fastify();
  await app.register(cookie);
  const cookies = cookiesOf(secure);
  const secret = newSecret();
  app.get("/", (request, reply) => {
    cookies.setSession(reply, secret, 60_000);
    cookies.setBrowser(reply, secret, 60_000);
    return { hash: cookies.sessionHash(request) };
  });
  const response = await app.inject({ url: "/", headers: { cookie: header } });
  return { set: [response.headers["set-cookie"]].flat().map(String), body: response.json() };
}

it("S10: on https every cookie is the host's own, for no script and no other site, and small", async () => {
  const { set } = await answer(true);
  expect(set).toHaveLength(2);
  for (const text of set) {
    expect(text).toMatch(
      /^__Host-[\w-]+=[\w-]{43}; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=/,
    );
    expect(text).not.toMatch(/Domain/i);
    expect(text.length).toBeLessThan(4_096);
  }
  expect(set.map((text) => /SameSite=(\w+)/.exec(text)?.[1])).toEqual(["Strict", "Lax"]);
});

it("S10: on https a cookie that a sibling host could have planted is not looked at", async () => {
  const secret = newSecret();
  expect((await answer(true, `ringside=${secret}`)).body).toEqual({ hash: null });
  const both = `ringside=${newSecret()}; __Host-ringside=${secret}`;
  expect((await answer(true, both)).body).toEqual({ hash: hashOf(secret) });
});
