import type { Buddy, Notification } from "@ringside/contract";
import { WxccError, type Wxcc } from "@ringside/client";

/** Who can be consulted now: WxCC is asked, and answers on the notification socket. */
export interface Buddies {
  /**
   * Who ask at once share one question, and what was heard lately is not asked again.
   *
   * @throws {WxccError} not asked, refused, or no answer in time
   */
  read(profileId: string): Promise<readonly Buddy[]>;
  /** To be called with every notification. */
  heard(notification: Notification): void;
}

/** Presence older than this is asked anew, in milliseconds. */
const fresh = 4_000;
/** How long WxCC may take to answer, in milliseconds. */
const answerWithin = 8_000;

interface Waiting {
  resolve(buddies: readonly Buddy[]): void;
  reject(error: Error): void;
}

export function createBuddies(wxcc: Wxcc): Buddies {
  let waiting: Waiting | null = null;
  let asking: Promise<readonly Buddy[]> | null = null;
  let known: { readonly at: number; readonly buddies: readonly Buddy[] } | null = null;

  const ask = async (profileId: string): Promise<readonly Buddy[]> => {
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<readonly Buddy[]>((resolve, reject) => {
      waiting = { resolve, reject };
      timer = setTimeout(() => reject(unanswered("timeout")), answerWithin);
    });
    answer.catch(() => undefined); // whoever waits hears of it by Promise.all
    try {
      const request = { agentProfileId: profileId, mediaType: "telephony" } as const;
      // The answer may come before the 202.
      const [buddies] = await Promise.all([answer, wxcc.agents.buddyList(request)]);
      known = { at: performance.now(), buddies };
      return buddies;
    } finally {
      clearTimeout(timer);
      waiting = null;
    }
  };

  return {
    async read(profileId) {
      if (known && performance.now() - known.at < fresh) return known.buddies;
      asking ??= ask(profileId).finally(() => {
        asking = null;
      });
      return asking;
    },
    heard(notification) {
      if (notification.kind === "buddies") waiting?.resolve(notification.data.agentList);
      if (notification.kind === "buddiesRefused") waiting?.reject(unanswered("rejected"));
    },
  };
}

function unanswered(code: "timeout" | "rejected"): WxccError {
  return new WxccError({ code, operation: "agents.buddyList" });
}
