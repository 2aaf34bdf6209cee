// The simulator as a process of its own, and what it costs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../apps/simulator/dist/main.js", import.meta.url));

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** Starts a script that listens; resolves when `url` answers, with how to stop it. */
export async function start(command, args, path) {
  const began = performance.now();
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
    const answer = await fetch(path).catch(() => null);
    if (answer) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    pid: child.pid,
    readyAfter: performance.now() - began,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

export async function startSimulator(...args) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  return { url, ...(await start(script, ["--port", `${port}`, ...args], `${url}/_sim`)) };
}

/** Megabytes that a process holds. */
export function residentOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1_024;
}

/** Seconds of processor time that a process has had. */
export function secondsOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** An agent's token, as a desktop gets one. */
export async function signIn(url, account) {
  const { client } = await (await fetch(`${url}/_sim`)).json();
  const redirect_uri = "http://localhost/back";
  const post = (path, fields) =>
    fetch(`${url}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  const asked = { response_type: "code", client_id: client.id, redirect_uri, scope: "cjp:user" };
  const said = await post("/v1/authorize", { ...asked, account, decision: "accept" });
  const code = new URL(said.headers.get("location")).searchParams.get("code");
  const tokens = await post("/v1/access_token", {
    grant_type: "authorization_code",
    client_id: client.id,
    client_secret: client.secret,
    redirect_uri,
    code,
  });
  return (await tokens.json()).access_token;
}
