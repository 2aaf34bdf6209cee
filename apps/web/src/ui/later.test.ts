import { afterEach, expect, test, vi } from "vitest";
import { later } from "./later.ts";

afterEach(() => vi.unstubAllGlobals());

test("a part that could not be fetched early is fetched again when it is wanted", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response()));
  let tries = 0;
  const { load } = later(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error("away")) : Promise.resolve(() => null);
  });
  load();
  await vi.waitFor(() => expect(tries).toBe(1));
  await vi.waitFor(() => {
    load();
    expect(tries).toBe(2);
  });
  load();
  expect(tries).toBe(2);
});
