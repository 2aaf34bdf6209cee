import { EstimatedWait } from "@ringside/contract";
import type { Call, CallOptions } from "./call.ts";
import { read } from "./read.ts";

/**
 * What is read of queues. Source: wire contract, section 8.
 *
 * All throw {@link WxccError} and are never repeated here.
 */
export interface QueueReads {
  /**
   * How long a new contact may wait, in milliseconds, by the waits of the last minutes; null where WxCC
   * knows too little to say.
   *
   * @param lookbackMinutes 5 to 240
   */
  estimatedWait(
    queueId: string,
    lookbackMinutes: number,
    options?: CallOptions,
  ): Promise<number | null>;
}

export function queueReads(call: Call): QueueReads {
  return {
    async estimatedWait(queueId, lookbackMinutes, options = {}) {
      const operation = "reads.estimatedWait";
      const query = { queueId, lookbackMinutes: String(lookbackMinutes) };
      const answer = await call(operation, { ...options, query, expect: [200, 204] });
      return answer.text === "" ? null : read(operation, answer, EstimatedWait).estimatedWaitTime;
    },
  };
}
