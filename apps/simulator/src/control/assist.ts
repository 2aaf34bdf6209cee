import { z } from "zod";
import type { Context } from "../wire/index.ts";
import { ask } from "./ask.ts";
import { route, type ControlRoute } from "./route.ts";

const text = z.string().min(1).max(2_000);
const sections = z.record(z.string().min(1).max(100), text);
const Script = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        role: z.enum(["caller", "agent"]),
        text,
        suggestion: text.exactOptional().describe("What an agent might answer then"),
      }),
    )
    .max(200),
  midCall: sections.nullable().default(null).describe("For whoever is handed the contact"),
  postCall: z
    .strictObject({
      sections,
      resolution: z.string().max(100).default(""),
      wrapUpCodes: z.array(z.string().max(200)).max(2).default([]),
    })
    .nullable()
    .default(null),
});
const Of = z.object({ of: z.string().min(1).max(200) });
const OnAgent = z.object({ id: z.string() });
const OnCall = z.object({ id: z.string() });
const Spoken = z.strictObject({ role: z.enum(["caller", "agent"]), text });
const Wellness = z.strictObject({
  action: z.enum(["suggest", "provide", "deny"]),
  text: z.string().max(1_000).default(""),
});
const words = {
  suggest: "SUGGEST_WELLNESS_BREAK",
  provide: "PROVIDE_WELLNESS_BREAK",
  deny: "WELLNESS_BREAK_NOT_ALLOWED",
} as const;
const subject = "Assistant";

/** What is said in calls, and what the AI assistant makes of it: scripts, by queue or by customer. */
export function assistRoutes({ stage }: Context): readonly ControlRoute[] {
  const said = (id: string) => {
    return { lines: stage.assists().find(({ taskId }) => taskId === id)?.said ?? [] };
  };
  return [
    route({
      method: "GET",
      path: "/scripts",
      subject,
      summary: "What is said in calls, by queue or by customer",
      answers: "The scripts, by a queue's id or a customer's number",
      handle: () => ({ scripts: Object.fromEntries(stage.scripts()) }),
    }),
    route({
      method: "PUT",
      path: "/scripts/{of}",
      subject,
      summary: "Write what is said in calls to come of a queue, or of a customer, who comes first",
      params: Of,
      body: Script,
      answers: "The script",
      handle: ({ params: { of }, body: script }) => {
        stage.do({ kind: "script", of, script });
        return script;
      },
    }),
    route({
      method: "DELETE",
      path: "/scripts/{of}",
      subject,
      summary: "Have nothing said any more in calls to come of a queue or a customer",
      params: Of,
      status: 204,
      answers: "Nothing",
      handle: ({ params: { of } }) => void stage.do({ kind: "script", of, script: null }),
    }),
    route({
      method: "GET",
      path: "/calls/{id}/said",
      subject,
      summary: "What has been said in a call, or written",
      params: OnCall,
      answers: "The lines so far, none where nothing is written down",
      handle: ({ params: { id } }) => said(id),
    }),
    route({
      method: "POST",
      path: "/calls/{id}/say",
      subject,
      summary: "Somebody in a call says something that no script has",
      params: OnCall,
      body: Spoken,
      answers: "The lines so far",
      refuses: { 409: "Nobody is in such a call, or what is said is not written down" },
      handle: ({ params: { id: taskId }, body }) => {
        ask(stage, { kind: "speak", taskId, ...body });
        return said(taskId);
      },
    }),
    route({
      method: "POST",
      path: "/agents/{id}/wellness",
      subject,
      summary: "Have the assistant speak of a break to an agent",
      params: OnAgent,
      body: Wellness,
      answers: "The agent's id",
      refuses: { 404: "No such agent is signed in", 409: "The assistant's wellbeing is off" },
      handle: ({ params: { id }, body }) => {
        const what = words[body.action];
        ask(stage, { kind: "tellWellness", agentId: id, what, text: body.text });
        return { id };
      },
    }),
  ];
}
