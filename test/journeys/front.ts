import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** What stands between browser and desktop, as a proxy does where one is deployed. */
export interface Front {
  readonly url: string;
  /** Where the desktop listens. */
  leadTo(desktop: string): void;
  /** From now on this script is another than the desktop has. */
  change(path: string, to: (text: string) => string): void;
  close(): void;
}

export async function openFront(): Promise<Front> {
  let desktop = "";
  const changes = new Map<string, (text: string) => string>();
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const { method, url = "/", headers } = asked;
    const change = changes.get(url);
    // What is changed is read whole: neither packed nor only when it is newer.
    const sent = change ? { host: headers.host } : headers;
    const onward = request(`${desktop}${url}`, { method, headers: sent }, (got) => {
      if (change === undefined) {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.on("error", () => answer.destroy()).pipe(answer);
      } else {
        const typed = { "content-type": "text/javascript" };
        void text(got).then((body) => answer.writeHead(200, typed).end(change(body)));
      }
    });
    onward.on("error", () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
    answer.on("close", () => onward.destroy());
    asked.pipe(onward);
  };
  const server = createServer(pass).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    url: `http://localhost:${address.port}`,
    leadTo: (to) => void (desktop = to),
    change: (path, to) => void changes.set(path, to),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
