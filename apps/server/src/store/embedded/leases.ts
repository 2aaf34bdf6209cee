import { Fenced, type Fence, type Leases } from "../leases-port.ts";

/** Leases of the only node there is: nobody else could take them, so none runs out. */
export interface OwnLeases extends Leases {
  /** @throws {Fenced} */
  check(fence: Fence | undefined): void;
}

export function leases(): OwnLeases {
  const held = new Map<string, number>();
  let last = Date.now();
  const isHeld = ({ name, token }: Fence) => held.get(name) === token;
  return {
    node: "only",
    ttlMs: Infinity,
    async take(name) {
      if (held.has(name)) return null;
      held.set(name, (last += 1));
      return { name, token: last };
    },
    keep: async (fences) => fences.filter((one) => !isHeld(one)),
    async release(fence) {
      if (isHeld(fence)) held.delete(fence.name);
    },
    async holder(name) {
      const token = held.get(name);
      return token === undefined ? null : { node: "only", token };
    },
    free: async (names) => names.filter((name) => !held.has(name)),
    check(fence) {
      if (fence && !isHeld(fence)) throw new Fenced(fence.name);
    },
  };
}
