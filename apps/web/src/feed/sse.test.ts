import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sseReader } from "./sse.ts";

function read(chunks: readonly string[]): string[] {
  const data: string[] = [];
  const take = sseReader((one) => data.push(one));
  chunks.forEach(take);
  return data;
}

describe("server-sent events", () => {
  test("give the data of each event, whatever else stands beside it", () => {
    const text = ': hello\n\nevent: change\nid: a.1\ndata: {"a":1}\n\ndata:{"b":2}\nretry: 3\n\n';
    expect(read([text])).toEqual(['{"a":1}', '{"b":2}']);
  });

  test("join the lines of one event", () => {
    expect(read(["data: one\ndata: two\n\n"])).toEqual(["one\ntwo"]);
  });

  test("are not read before they are whole", () => {
    expect(read(["data: half"])).toEqual([]);
    expect(read(["data: half\n"])).toEqual([]);
  });

  test("are the same however the line cuts them", () => {
    const line = fc.constantFrom("\n", "\r\n");
    const body = fc.stringMatching(/^[\w {}":,.]{1,20}$/);
    fc.assert(
      fc.property(
        fc.array(body, { maxLength: 6 }),
        line,
        fc.array(fc.nat(200)),
        (sent, end, cuts) => {
          const text = sent.map((data) => `id: 1${end}data: ${data}${end}${end}`).join("");
          const places = [0, ...cuts.filter((at) => at < text.length).sort((a, b) => a - b)];
          const chunks = places.map((at, index) => text.slice(at, places[index + 1]));
          expect(read(chunks)).toEqual(sent);
        },
      ),
    );
  });
});
