import type { Admin } from "./ops/index.ts";
import type { Sessions } from "./signin/index.ts";

/** What the operator may do with the sessions of all nodes. */
export function adminOf(
  sessions: Sessions,
  onEnd: (whom: string, ended: number, request: Parameters<Admin["end"]>[1]) => void,
): Admin {
  return {
    async list() {
      const byAgent = new Map<string, { browsers: number; seen: number }>();
      for (const { agentId, seenAt } of await sessions.stored()) {
        const { browsers, seen } = byAgent.get(agentId) ?? { browsers: 0, seen: 0 };
        byAgent.set(agentId, { browsers: browsers + 1, seen: Math.max(seen, seenAt) });
      }
      return [...byAgent].map(([agentId, all]) => ({ agentId, ...all }));
    },
    async end(agentId, request) {
      const all = await sessions.stored();
      const whose = new Set(all.map((one) => one.agentId).filter((one) => isMeant(one, agentId)));
      const found = await Promise.all([...whose].map((one) => sessions.everywhere(one)));
      await Promise.all(found.flat().map((one) => sessions.end(one, "ended")));
      const ended = found.flat().length;
      onEnd(agentId ?? "everybody", ended, request);
      return ended;
    },
  };
}

function isMeant(agentId: string, meant: string | null): boolean {
  return meant === null || meant === agentId;
}
