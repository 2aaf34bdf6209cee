import { joinFeed, receive, setStatus, type FeedStatus } from "../feed/index.ts";
import { forget, keep, kept } from "../ui/index.ts";

type Ended = Extract<FeedStatus, { kind: "ended" }>;

let hearing: { readonly agentId: string; readonly leave: () => void } | null = null;

/**
 * Hears the desk of whoever worked here last, before it is known who does now: almost always the same agent, and
 * the screen comes with the desk. The server refuses it to anybody else.
 */
export function hearLast(onEnd: (ended: Ended) => void): void {
  const agentId = kept("agent");
  if (agentId !== null) hear(agentId, onEnd);
}

/** Hears this agent's desk, and no other any more. */
export function hear(agentId: string, onEnd: (ended: Ended) => void): void {
  if (hearing?.agentId === agentId) return;
  hearing?.leave();
  if (kept("agent") !== agentId) keep("agent", agentId);
  const leave = joinFeed(agentId, {
    frame: receive,
    status: (status) => {
      if (status.kind !== "ended") return setStatus(status);
      hearing = null;
      onEnd(status);
    },
  });
  hearing = { agentId, leave };
}

/** Nobody works here any more. */
export function hearNobody(): void {
  forget("agent");
  hearing?.leave();
  hearing = null;
}
