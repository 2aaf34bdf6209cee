import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes a script that a process can be started from; it goes with the test. */
export async function script(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ringside-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "main.mjs");
  await writeFile(path, source);
  return path;
}

/** A process that answers `path` at its port with 200 and this JSON. */
export const answering = (port: string, path: string, body: string) =>
  script(`
    import { createServer } from "node:http";
    createServer((request, response) => {
      const known = request.url === "${path}" || request.url === "/env";
      response.writeHead(known ? 200 : 503).end(JSON.stringify(${body}));
    }).listen(${port}, "127.0.0.1");
  `);

/** A process that says why and ends with 3. */
export const failing = () => script(`console.error("because"); process.exit(3);`);

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
