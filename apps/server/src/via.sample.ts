import { request } from "node:http";
import type { Readable } from "node:stream";

/** `fetch` that is led to `via` while it asks for `origin`, as behind a proxy. For tests only. */
export async function fetchVia(
  { origin, via }: { readonly origin: string; readonly via: string },
  path: string,
  init: { method?: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
): Promise<Response> {
  const { method = "GET", headers, body, signal } = init;
  return new Promise((resolve, reject) => {
    const host = new URL(origin).host;
    // With some methods Node says by itself neither how long a body is nor that it comes in pieces.
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const all = { ...headers, ...length, host };
    const options = { method, headers: all, agent: false, ...(signal && { signal }) } as const;
    const asked = request(new URL(path, via), options, (answer) => {
      answer.on("error", () => undefined);
      const pairs = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      const status = answer.statusCode ?? 500;
      const isEmpty = status === 204 || status === 304;
      const read = isEmpty ? null : new ReadableStream(fromNode(answer));
      resolve(new Response(read, { status, headers: pairs }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function fromNode(stream: Readable): UnderlyingDefaultSource<Uint8Array> {
  return {
    start(controller) {
      stream.on("data", (chunk: Uint8Array) => controller.enqueue(chunk));
      stream.on("end", () => controller.close());
      stream.on("error", (error) => controller.error(error));
    },
    cancel: () => void stream.destroy(),
  };
}
