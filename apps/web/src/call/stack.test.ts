import { expect, test } from "vitest";
import { connected, taskIn } from "../desk.sample.ts";
import { pageOf } from "./stack.ts";

const offers = (count: number) =>
  Array.from({ length: count }, (_, at) => taskIn(connected, { id: `o${at}` }));
const seen = (count: number, wanted: number) => {
  const { from, shown, before, after } = pageOf(offers(count), wanted);
  return [from, shown.length, before, after];
};

test("offers are shown five at a time", () => {
  expect(seen(0, 0)).toEqual([0, 0, null, null]);
  expect(seen(5, 0)).toEqual([0, 5, null, null]);
  expect(seen(6, 0)).toEqual([0, 5, null, 5]);
  expect(seen(11, 5)).toEqual([5, 5, 0, 10]);
});

test("a page whose offers are gone gives way to the last there is", () => {
  expect(seen(6, 10)).toEqual([5, 1, 0, null]);
  expect(seen(5, 5)).toEqual([0, 5, null, null]);
});
