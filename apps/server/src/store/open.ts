import { openEmbedded } from "./embedded/index.ts";
import type { Store } from "./ports.ts";
import { isRedis, openRedis } from "./redis/index.ts";

/** A day, for who reads and begins no session. */
const aDay = 24 * 3_600_000;

/**
 * Opens the store that `RINGSIDE_STORE` names: a file, `:memory:`, or a Redis.
 *
 * @param sessionMaxMs the longest that a session lasts
 * @throws {Error} see `openEmbedded` and `openRedis`
 */
export async function openStore(place: string, sessionMaxMs: number = aDay): Promise<Store> {
  return isRedis(place) ? openRedis(place, { sessionMaxMs }) : openEmbedded(place);
}
