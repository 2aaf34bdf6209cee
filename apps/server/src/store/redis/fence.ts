import type { Fence } from "../leases-port.ts";
import { key } from "./wire.ts";

/** How a lease is kept: one key, which says by whom and with which token, and expires by itself. */
export const leaseKey = (name: string): string => key("lease", name);

/** The key that a guarded write looks at; any where it is not guarded. */
export const fenceKey = (fence: Fence | undefined): string => leaseKey(fence?.name ?? "");

export const fenceArguments = (fence: Fence | undefined): string => String(fence?.token ?? "");

/**
 * The beginning of each guarded script: -1 unless the lease is held with the token in `ARGV[1]`; an
 * empty one guards nothing.
 *
 * @param n which key is the lease's
 */
export function fenceCheck(n: number): string {
  return `
  if ARGV[1] ~= "" then
    local held = redis.call("GET", KEYS[${n}])
    if not held or string.match(held, "%d+$") ~= ARGV[1] then return -1 end
  end`;
}
