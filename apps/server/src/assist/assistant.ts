import type { Wxcc } from "@ringside/client";
import type { AiFeature, AssistEventName, Notification } from "@ringside/contract";
import { transcriptSoFar, type Change, type Desk, type Task } from "@ringside/desk";
import type { DeskFeed } from "../feed/index.ts";

export interface AssistantOptions {
  readonly agentId: string;
  readonly orgId: string;
  readonly wxcc: Pick<Wxcc, "assist">;
  /** What the organisation has turned on. Rejects while that cannot be read. */
  readonly feature: () => Promise<AiFeature>;
  readonly feed: Pick<DeskFeed, "desk" | "apply">;
}

/**
 * The AI assistant at one agent's desk: asks it to listen while the agent talks, what might be answered, and
 * for summaries. Nothing of it is needed for a call: what fails here is left, and call control goes before it.
 */
export interface Assistant {
  /** Looks at what has just changed on the desk. What is read before the line is live waits for `resume`. */
  readonly look: (before: Desk) => void;
  readonly heard: (notification: Notification) => void;
  /** Whether a change may be told: what an assistant that is off says is not. */
  readonly admits: (change: Change) => boolean;
  /** The line is back: asks again to be told, and for what was missed. */
  readonly resume: () => void;
}

/** How long a question for a suggestion stands before another is asked, in milliseconds. */
const patience = 15_000;

const talks = (task: Task | undefined): boolean =>
  task?.phase.kind === "connected" || task?.phase.kind === "held";

export function createAssistant(options: AssistantOptions): Assistant {
  const { agentId, orgId, wxcc, feed } = options;
  let feature: AiFeature | null = null;
  /** When a suggestion was asked for, by contact. */
  const asked = new Map<string, number>();

  const say = (eventName: AssistEventName, interactionId: string, action?: "START" | "STOP") =>
    wxcc.assist.event({
      agentId,
      orgId,
      eventType: "CUSTOM_EVENT",
      eventName,
      eventDetails: {
        data: {
          interactionId,
          ...(action && { action }),
          actionTimeStamp: String(Date.now()),
        },
      },
    });

  /** Does what the organisation lets do. WxCC's answers are counted with all others: nobody waits for these. */
  const attempt = (work: (on: AiFeature) => Promise<unknown>): void => {
    void options
      .feature()
      .then((read) => work((feature = read)))
      .catch(() => undefined);
  };

  const begin = (task: Task): void =>
    attempt(async (on) => {
      if (!on.realtimeTranscripts?.enable || !talks(feed.desk().tasks[task.id])) return;
      await say("GET_TRANSCRIPTS", task.id, "START");
      const request = { agentId, orgId, interactionId: task.id };
      feed.apply(...transcriptSoFar(await wxcc.assist.transcripts(request), feed.desk()));
    });

  const end = (task: Task): void =>
    attempt(async (on) => {
      const { realtimeTranscripts: transcripts, generatedSummaries: summaries } = on;
      await Promise.allSettled([
        transcripts?.enable ? say("GET_TRANSCRIPTS", task.id, "STOP") : null,
        summaries?.wrapUpSummariesEnabled ? say("GET_POST_CALL_SUMMARY", task.id) : null,
      ]);
    });

  /** Another agent is asked for help, and this one may hand over. */
  const sumUp = (task: Task): void =>
    attempt(async (on) => {
      if (!on.generatedSummaries?.consultTransferSummariesEnabled) return;
      await say("GET_MID_CALL_SUMMARY", task.id);
    });

  const suggest = (taskId: string): void =>
    attempt(async (on) => {
      const since = asked.get(taskId) ?? -Infinity;
      if (!on.suggestedResponses?.enable || performance.now() - since < patience) return;
      asked.set(taskId, performance.now());
      await say("GET_SUGGESTIONS", taskId);
    });

  return {
    look(before) {
      const { tasks, link } = feed.desk();
      if (tasks === before.tasks) return;
      for (const task of Object.values(tasks)) {
        const was = before.tasks[task.id];
        if (talks(task) && !talks(was) && link.kind === "live") begin(task);
        if (task.phase.kind === "wrapup" && was?.phase.kind !== "wrapup") end(task);
        const asks = task.consult?.role === "asker" && was?.consult?.role !== "asker";
        if (asks && talks(task)) sumUp(task);
      }
      for (const id of asked.keys()) if (!Object.hasOwn(tasks, id)) asked.delete(id);
    },
    heard(notification) {
      if (notification.kind === "suggestion") asked.delete(notification.data.conversationId);
      if (notification.kind !== "transcript") return;
      const { isFinal, role, conversationId } = notification.data;
      const { tasks } = feed.desk();
      const here = Object.hasOwn(tasks, conversationId) && talks(tasks[conversationId]);
      if (isFinal && role.toUpperCase() !== "AGENT" && here) suggest(conversationId);
    },
    admits: (change) => change.kind !== "assist" || (feature !== null && isOn(feature)),
    resume() {
      for (const task of Object.values(feed.desk().tasks)) if (talks(task)) begin(task);
    },
  };
}

function isOn({ realtimeTranscripts, suggestedResponses, generatedSummaries }: AiFeature): boolean {
  return Boolean(
    realtimeTranscripts?.enable ||
    suggestedResponses?.enable ||
    generatedSummaries?.wrapUpSummariesEnabled ||
    generatedSummaries?.consultTransferSummariesEnabled,
  );
}
