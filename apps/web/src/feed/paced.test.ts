import type { Frame } from "@ringside/desk";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { change, snapshot } from "./feed.sample.ts";
import { paced } from "./paced.ts";
import type { FeedStatus } from "./status.ts";

let heard: (Frame | FeedStatus)[];
let pictures: FrameRequestCallback[];
const page = { visibilityState: "visible" };

/** The browser draws. */
function draw(): void {
  for (const picture of pictures.splice(0)) picture(0);
  vi.advanceTimersByTime(0);
}

function listening() {
  return paced({
    frame: (frame) => heard.push(frame),
    status: (status) => heard.push(status),
  });
}

beforeEach(() => {
  [heard, pictures, page.visibilityState] = [[], [], "visible"];
  vi.useFakeTimers();
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("requestAnimationFrame", (picture: FrameRequestCallback) => pictures.push(picture));
  vi.stubGlobal("cancelAnimationFrame", () => pictures.splice(0));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("tells what came since the last picture at the next one, in order", () => {
  const feed = listening();
  feed.status({ kind: "live" });
  feed.frame(snapshot("e.1"));
  feed.frame(change("e.2"));
  expect(heard).toEqual([]);
  draw();
  expect(heard).toEqual([{ kind: "live" }, snapshot("e.1"), change("e.2")]);
  vi.runAllTimers();
  draw();
  expect(heard).toHaveLength(3);
});

test("lets a picture be drawn before it tells what came", () => {
  const feed = listening();
  feed.frame(snapshot("e.1"));
  for (const picture of pictures.splice(0)) picture(0);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual([snapshot("e.1")]);
});

test("tells at once what comes to a page that is not seen, and what waited there before it", () => {
  const feed = listening();
  feed.frame(snapshot("e.1"));
  page.visibilityState = "hidden";
  feed.frame(change("e.2"));
  expect(heard).toEqual([snapshot("e.1"), change("e.2")]);
});

test("does not wait for a picture that never comes", () => {
  listening().frame(snapshot("e.1"));
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([snapshot("e.1")]);
});
