import { createHash } from "node:crypto";
import { Cluster, Redis } from "ioredis";
import type { Address } from "./address.ts";

type Value = string | number | Uint8Array;

/** A script that Redis runs as one step. */
export interface Script {
  readonly lua: string;
  readonly sha: string;
}

/** The little of Redis that is used here. Replies are what Redis said; who asks reads them by a schema. */
export interface Wire {
  readonly client: Redis | Cluster;
  text(command: string, ...values: readonly Value[]): Promise<unknown>;
  bytes(command: string, ...values: readonly Value[]): Promise<unknown>;
  run(script: Script, keys: readonly string[], ...values: readonly Value[]): Promise<unknown>;
  close(): void;
}

/** One hash slot for all, so that scripts work in a cluster too: what a desktop stores is small. */
export const key = (...parts: readonly string[]): string => `{ringside}:${parts.join(":")}`;

export function scriptOf(lua: string): Script {
  return { lua, sha: createHash("sha1").update(lua).digest("hex") };
}

/** A command may take so long, in milliseconds; longer counts as failed. */
const commandWithin = 4_000;
/** After so long without a byte, though something is asked all the time, a connection is dead. */
const silentFor = 6_000;
const retry = (times: number): number => Math.min(times * 100, 1_000);

/** Nothing waits for a Redis that is away, and nothing is sent to it twice by itself. */
const common = {
  protocol: 2 as const,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 3_000,
  socketTimeout: silentFor,
  // What was the master may be a replica now.
  reconnectOnError: (error: Error) => error.message.startsWith("READONLY"),
};

/** @param waits for commands that Redis may hold back, of a connection of their own */
export function openWire(address: Address, waits = false): Wire {
  const options = { ...common, ...(!waits && { commandTimeout: commandWithin }) };
  const client = connect(address, options);
  // Each command says by itself that it failed.
  client.on("error", () => undefined);
  const all = (values: readonly Value[]) =>
    values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
  return {
    client,
    text: (command, ...values) => client.call(command, ...all(values)),
    bytes: (command, ...values) => client.callBuffer(command, ...all(values)),
    async run({ sha, lua }, keys, ...values) {
      const rest = [keys.length, ...keys, ...all(values)];
      try {
        return await client.call("EVALSHA", sha, ...rest);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
        return client.call("EVAL", lua, ...rest);
      }
    },
    close: () => client.disconnect(),
  };
}

function connect(address: Address, options: object): Redis | Cluster {
  const all = { ...options, ...address.options };
  if (address.kind === "server") {
    return new Redis({ ...all, enableOfflineQueue: false, retryStrategy: retry });
  }
  return new Cluster([...address.nodes], {
    redisOptions: all,
    enableOfflineQueue: false,
    clusterRetryStrategy: retry,
  });
}
