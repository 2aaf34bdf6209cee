import {
  SummarySearchResponse,
  TranscriptListResponse,
  type AssistEventRequest,
  type SummarySearchRequest,
} from "@ringside/contract";
import { command, type Accepted } from "./agents.ts";
import type { Call, CallOptions } from "./call.ts";
import { read } from "./read.ts";

/**
 * The AI assistant. What it has to say comes as `transcript`, `suggestion`, `summary` and `wellness`
 * notifications. Source: wire contract, section 10.
 *
 * All throw {@link WxccError} and are never repeated here.
 */
export interface AssistCommands {
  /** Asks for something, or says what became of it: by `eventName`. */
  event(request: AssistEventRequest, options?: CallOptions): Promise<Accepted>;
  /** What has been said in a contact so far. */
  transcripts(
    request: { agentId: string; orgId: string; interactionId: string },
    options?: CallOptions,
  ): Promise<TranscriptListResponse>;
  /** Summaries that agents have kept. */
  summaries(request: SummarySearchRequest, options?: CallOptions): Promise<SummarySearchResponse>;
}

export function assistCommands(call: Call): AssistCommands {
  return {
    event: (request, options) => command(call, "assist.event", request, options),
    async transcripts(request, options = {}) {
      const operation = "assist.transcripts";
      const answer = await call(operation, { ...options, body: request, expect: 200 });
      return read(operation, answer, TranscriptListResponse);
    },
    async summaries(request, options = {}) {
      const operation = "summaries.search";
      const answer = await call(operation, { ...options, body: request, expect: 200 });
      return read(operation, answer, SummarySearchResponse);
    },
  };
}
