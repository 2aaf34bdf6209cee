import { WxccError } from "@ringside/client";

const again: readonly WxccError["code"][] = ["unavailable", "timeout", "network"];
const tries = 3;

/** Reads, and reads again when WxCC has trouble: a reading does no harm. Three times at most. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      const hopeful = error instanceof WxccError && again.includes(error.code);
      if (!hopeful || attempt === tries) throw error;
      const wait = 200 * 2 ** attempt * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
