import { once } from "node:events";
import { createServer } from "node:net";
import { Complaint } from "./complaint.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const standard = { RINGSIDE_PORT: 10_060, RINGSIDE_SIM_PORT: 10_070 } as const;
export type PortVariable = keyof typeof standard;

/**
 * The port that a variable names, or the standard one.
 *
 * @throws {Complaint}
 */
export function portOf(env: Environment, variable: PortVariable): number {
  const text = env[variable]?.trim();
  if (!text) return standard[variable];
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Complaint(`${variable} is not a port: write a number from 1 to 65535.`);
}

/** Whether one can listen at a port, and if not, why. Listens for a moment. */
export async function tryPort(port: number): Promise<"free" | "taken" | "forbidden"> {
  // Some systems let one address of a port be taken while another program holds all of them.
  for (const host of ["127.0.0.1", undefined]) {
    const server = createServer();
    try {
      server.listen({ port, ...(host && { host }) });
      await once(server, "listening");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      return code === "EACCES" ? "forbidden" : "taken";
    } finally {
      server.close();
    }
  }
  return "free";
}

/**
 * Refuses a port that cannot be listened at.
 *
 * @throws {Complaint}
 */
export async function requireFree(port: number, variable: PortVariable | "--port"): Promise<void> {
  const outcome = await tryPort(port);
  if (outcome === "free") return;
  throw new Complaint(
    outcome === "taken"
      ? `Port ${port} is taken: stop the program that uses it, or set ${variable} to a free one.`
      : `You may not listen at port ${port}: set ${variable} to a port from 1024 up.`,
  );
}
