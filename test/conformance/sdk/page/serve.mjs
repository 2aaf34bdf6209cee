import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { installed } from "../../install.mjs";

const own = (name) => readFileSync(new URL(name, import.meta.url));

/** Serves the page and the SDK's bundle, as it was published; answers with the address and a way to stop. */
export async function servePage() {
  const html = { type: "text/html; charset=utf-8", body: own("index.html") };
  const script = (body) => ({ type: "text/javascript; charset=utf-8", body });
  const bundle = installed("@webex", "contact-center", "umd", "contact-center.min.js");
  const files = new Map([
    ["/", html],
    ["/page.js", script(own("page.js"))],
    ["/sdk.js", script(readFileSync(bundle))],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": file.type }).end(file.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
