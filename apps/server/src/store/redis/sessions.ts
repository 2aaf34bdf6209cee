import { z } from "zod";
import { Fenced } from "../leases-port.ts";
import type { Sessions, StoredSession } from "../ports.ts";
import { fenceArguments, fenceCheck, fenceKey } from "./fence.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

const bytes = z.instanceof(Uint8Array);
const text = bytes.transform((value) => Buffer.from(value).toString());
const number = text.transform(Number).pipe(z.number());
const Stored = z.object({
  agentId: text,
  orgId: text,
  createdAt: number,
  seenAt: number,
  sealedTokens: bytes.transform((value) => Uint8Array.from(value)),
});

/** A session that nobody ended goes this long after its longest time, in milliseconds. */
const slack = 3_600_000;

const add = scriptOf(`
  if redis.call("EXISTS", KEYS[1]) == 1 then return 0 end
  redis.call("HSET", KEYS[1], "agentId", ARGV[2], "orgId", ARGV[3],
    "createdAt", ARGV[4], "seenAt", ARGV[5], "sealedTokens", ARGV[6])
  redis.call("PEXPIRE", KEYS[1], ARGV[7])
  redis.call("SADD", KEYS[2], ARGV[1])
  redis.call("HSET", KEYS[3], ARGV[2], ARGV[3])
  return 1`);

const seen = scriptOf(`
  local before = redis.call("HGET", KEYS[1], "seenAt")
  if before and tonumber(before) < tonumber(ARGV[1]) then
    redis.call("HSET", KEYS[1], "seenAt", ARGV[1])
  end`);

const putTokens = scriptOf(`
  ${fenceCheck(2)}
  if redis.call("EXISTS", KEYS[1]) == 0 then return 0 end
  redis.call("HSET", KEYS[1], "sealedTokens", ARGV[2])
  return 1`);

/** Of an agent, the sessions that are no more; without any left, the agent too. */
const forget = scriptOf(`
  for n = 2, #ARGV do redis.call("SREM", KEYS[1], ARGV[n]) end
  if redis.call("SCARD", KEYS[1]) == 0 then redis.call("HDEL", KEYS[2], ARGV[1]) end`);

const agents = key("agents");
const at = (hash: string) => key("session", hash);
const ofAgent = (agentId: string) => key("sessions", agentId);

/** Each session is a hash that expires; each agent has the set of theirs. */
export function sessions(wire: Wire, maxMs: number): Sessions {
  const find = async (hash: string): Promise<StoredSession | null> => {
    const flat = z.array(bytes).parse(await wire.bytes("HGETALL", at(hash)));
    if (flat.length === 0) return null;
    return { hash, ...Stored.parse(paired(flat)) };
  };
  const of = async (agentId: string): Promise<StoredSession[]> => {
    const hashes = z.array(z.string()).parse(await wire.text("SMEMBERS", ofAgent(agentId)));
    const found = await Promise.all(hashes.map(find));
    const gone = hashes.filter((_hash, n) => found[n] === null);
    if (gone.length > 0 || hashes.length === 0) {
      await wire.run(forget, [ofAgent(agentId), agents], agentId, ...gone);
    }
    return found.filter((session) => session !== null).toSorted(byAge);
  };
  const everyone = async () => {
    const flat = z.array(z.string()).parse(await wire.text("HGETALL", agents));
    return flat.flatMap((agentId, n) =>
      n % 2 === 0 ? [{ agentId, orgId: flat[n + 1] ?? "" }] : [],
    );
  };
  return {
    async add({ hash, agentId, orgId, createdAt, seenAt, sealedTokens }) {
      const keys = [at(hash), ofAgent(agentId), agents];
      const row = [hash, agentId, orgId, createdAt, seenAt, sealedTokens, maxMs + slack];
      if ((await wire.run(add, keys, ...row)) !== 1) throw new Error("this session exists");
    },
    find,
    of,
    agents: everyone,
    async all() {
      const each = await Promise.all((await everyone()).map(({ agentId }) => of(agentId)));
      return each.flat().toSorted(byAge);
    },
    async seen(hash, when) {
      await wire.run(seen, [at(hash)], when);
    },
    async putTokens(hash, sealedTokens, fence) {
      const keys = [at(hash), fenceKey(fence)];
      const done = await wire.run(putTokens, keys, fenceArguments(fence), sealedTokens);
      if (done === -1) throw new Fenced(fence?.name ?? "");
      return done === 1;
    },
    async remove(hash) {
      const agentId = await wire.text("HGET", at(hash), "agentId");
      if (typeof agentId !== "string") return;
      await wire.text("DEL", at(hash));
      await wire.run(forget, [ofAgent(agentId), agents], agentId, hash);
    },
  };
}

function paired(flat: readonly Uint8Array[]): Record<string, Uint8Array | undefined> {
  return Object.fromEntries(
    flat.flatMap((name, n) => (n % 2 === 0 ? [[Buffer.from(name).toString(), flat[n + 1]]] : [])),
  );
}

function byAge(a: StoredSession, b: StoredSession): number {
  return a.createdAt - b.createdAt || (a.hash < b.hash ? -1 : 1);
}
