import type { ClusterNode, RedisOptions } from "ioredis";

type Options = Omit<RedisOptions, "replyMapping" | "himportFieldsets" | "retryStrategy">;

/** Where Redis is: one server, one found by its sentinels, or a cluster. */
export type Address =
  | { readonly kind: "server"; readonly options: Options }
  | { readonly kind: "cluster"; readonly nodes: readonly ClusterNode[]; readonly options: Options };

const form = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/@?]+)(?:\/([^?]*))?$/;

/** Whether `RINGSIDE_STORE` names a Redis rather than a file. */
export function isRedis(store: string): boolean {
  return /^rediss?(\+\w+)?:\/\//.test(store);
}

/** What may be said of where the store is: without user and password. */
export function withoutPassword(store: string): string {
  return isRedis(store) ? store.replace(/\/\/[^/]*@/, "//") : store;
}

/**
 * Reads `redis://user:password@host:6379/0`, the same with `rediss` for TLS,
 * `redis+sentinel://…@host:26379,host:26379/name-of-the-master/0` and
 * `redis+cluster://…@host:6379,host:6379`. User and password are percent-encoded. Null: not an address.
 */
export function readAddress(store: string): Address | null {
  const [, scheme, kind, login = "", hosts = "", path = ""] = form.exec(store) ?? [];
  if (scheme === undefined) return null;
  const standard = kind === "sentinel" ? 26_379 : 6_379;
  const nodes = hosts.split(",").map((host) => hostOf(host, standard));
  const credentials = loginOf(login);
  const [master = "", index = ""] = kind === "sentinel" ? path.split("/") : ["", path];
  const [first] = nodes;
  if (!first || nodes.includes(null) || credentials === null || !/^\d{0,3}$/.test(index))
    return null;
  const places = nodes.filter((node) => node !== null);
  const options: Options = {
    ...credentials,
    ...(index !== "" && { db: Number(index) }),
    ...(scheme === "rediss" && { tls: {} }),
  };
  if (kind === "cluster") return index === "" ? { kind: "cluster", nodes: places, options } : null;
  if (kind === "sentinel") {
    if (master === "") return null;
    const tls = scheme === "rediss" && { enableTLSForSentinelMode: true, sentinelTLS: {} };
    return { kind: "server", options: { ...options, ...tls, sentinels: places, name: master } };
  }
  return places.length === 1 ? { kind: "server", options: { ...options, ...first } } : null;
}

function hostOf(text: string, standard: number): { host: string; port: number } | null {
  const [, host = "", port = ""] = /^(\[[\da-f:]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(text) ?? [];
  if (host === "") return null;
  return { host: host.replace(/^\[|\]$/g, ""), port: port === "" ? standard : Number(port) };
}

function loginOf(text: string): { username?: string; password?: string } | null {
  if (text === "") return {};
  const [user = "", ...rest] = text.split(":");
  try {
    const username = decodeURIComponent(user);
    const password = decodeURIComponent(rest.join(":"));
    return { ...(username !== "" && { username }), ...(rest.length > 0 && { password }) };
  } catch {
    return null;
  }
}
