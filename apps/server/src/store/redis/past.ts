import { z } from "zod";
import { pastFields, type Past, type StoredPast } from "../history-port.ts";
import { key, scriptOf, type Wire } from "./wire.ts";

const Row = z.object({
  ...pastFields,
  open: z.boolean(),
  sealed: z.base64().transform((text) => Uint8Array.from(Buffer.from(text, "base64"))),
});

/**
 * All rows are fields of one hash. Sorted sets find them: each agent's by kind, the closed contacts of
 * each customer, all by age; and a set has what is open at an agent's.
 */
const root = key("past");
const ages = key("past", "ages");
const ofKind = (agentId: string, kind: string) => key("past", "agent", agentId, kind);
const openAt = (agentId: string) => key("past", "agent", agentId, "open");
const ofCustomer = (orgId: string, customer: string) => key("past", "customer", orgId, customer);

const unlink = `
  local function unlink(field)
    local text = redis.call("HGET", KEYS[1], field)
    if not text then return end
    local row = cjson.decode(text)
    redis.call("HDEL", KEYS[1], field)
    redis.call("ZREM", KEYS[2], field)
    redis.call("ZREM", KEYS[1] .. ":agent:" .. row.agentId .. ":" .. row.kind, field)
    redis.call("SREM", KEYS[1] .. ":agent:" .. row.agentId .. ":open", field)
    if row.customer ~= cjson.null then
      redis.call("ZREM", KEYS[1] .. ":customer:" .. row.orgId .. ":" .. row.customer, field)
    end
  end`;

const put = scriptOf(`${unlink}
  for n = 1, #ARGV, 2 do
    local field, row = ARGV[n], cjson.decode(ARGV[n + 1])
    unlink(field)
    redis.call("HSET", KEYS[1], field, ARGV[n + 1])
    redis.call("ZADD", KEYS[2], row.began, field)
    redis.call("ZADD", KEYS[1] .. ":agent:" .. row.agentId .. ":" .. row.kind, row.began, field)
    if row.open then
      redis.call("SADD", KEYS[1] .. ":agent:" .. row.agentId .. ":open", field)
    elseif row.customer ~= cjson.null then
      redis.call("ZADD", KEYS[1] .. ":customer:" .. row.orgId .. ":" .. row.customer, row.began, field)
    end
  end`);

const removeOlder = scriptOf(`${unlink}
  local old = redis.call("ZRANGEBYSCORE", KEYS[2], "-inf", "(" .. ARGV[1], "LIMIT", 0, 500)
  for _, field in ipairs(old) do unlink(field) end
  return #old`);

/** The oldest of both kinds beyond so many: as old as the last that stays is young enough. */
const keepNewest = scriptOf(`${unlink}
  local all = {}
  for n = 3, 4 do
    local found = redis.call("ZREVRANGE", KEYS[n], 0, -1, "WITHSCORES")
    for m = 1, #found, 2 do all[#all + 1] = { found[m], tonumber(found[m + 1]) } end
  end
  table.sort(all, function(a, b) return a[2] > b[2] end)
  local last = all[tonumber(ARGV[1])]
  if not last then return end
  for _, one in ipairs(all) do if one[2] < last[2] then unlink(one[1]) end end`);

export function past(wire: Wire): Past {
  const rows = async (fields: readonly string[]): Promise<StoredPast[]> => {
    if (fields.length === 0) return [];
    const found = z.array(z.string().nullable()).parse(await wire.text("HMGET", root, ...fields));
    return found.filter((text) => text !== null).map((text) => Row.parse(JSON.parse(text)));
  };
  const newest = async (set: string, from: number | string, to: number | string, limit: number) => {
    const range = [set, to, from, "LIMIT", 0, limit] as const;
    return z.array(z.string()).parse(await wire.text("ZREVRANGEBYSCORE", ...range));
  };
  return {
    async put(entries) {
      const pairs = entries.flatMap((one) => {
        const row = { ...one, sealed: Buffer.from(one.sealed).toString("base64") };
        return [`${one.agentId} ${one.id}`, JSON.stringify(row)];
      });
      await wire.run(put, [root, ages], ...pairs);
    },
    between: async (agentId, kind, from, to, limit) =>
      rows(await newest(ofKind(agentId, kind), from, `(${to}`, limit)),
    async openOf(agentId) {
      return rows(z.array(z.string()).parse(await wire.text("SMEMBERS", openAt(agentId))));
    },
    async ofCustomer(orgId, customers, limit) {
      const sets = customers.map((one) => newest(ofCustomer(orgId, one), "-inf", "+inf", limit));
      const found = await rows([...new Set((await Promise.all(sets)).flat())]);
      return found.toSorted(byAge).slice(0, limit);
    },
    async removeOlderThan(began) {
      for (let removed: unknown = 1; removed !== 0;) {
        removed = await wire.run(removeOlder, [root, ages], began);
      }
    },
    async keepNewest(agentId, most) {
      const keys = [root, ages, ofKind(agentId, "contact"), ofKind(agentId, "span")];
      await wire.run(keepNewest, keys, most);
    },
  };
}

function byAge(a: StoredPast, b: StoredPast): number {
  return b.began - a.began || (a.id < b.id ? 1 : -1);
}
