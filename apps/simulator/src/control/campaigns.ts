import { z } from "zod";
import { Refusal, type Context } from "../wire/index.ts";
import { ask } from "./ask.ts";
import { route, type ControlRoute } from "./route.ts";
import { Caller, variableOf, Variables } from "./calls.ts";

const Lead = z.strictObject({
  number: Caller,
  name: z.string().max(200).default(""),
  variables: Variables.default({}),
});
const RunCampaign = z.strictObject({
  name: z.string().min(1).max(100).describe("What clients name it by"),
  queueId: z.string().optional().describe("Whose teams it is for: the first queue's, unless said"),
  agentId: z.string().optional().describe("For this agent and nobody else"),
  leads: z.array(Lead).min(1).max(1_000).describe("Whom it would call, in this order"),
  offerSeconds: z.int().min(1).max(3_600).default(30).describe("How long the countdown is"),
  autoAction: z.enum(["accept", "skip", "remove"]).default("skip").describe("What it ends with"),
  skippable: z.boolean().default(true),
  removable: z.boolean().default(true),
});
const Named = z.object({ name: z.string() });
const OnPreview = z.object({ id: z.string(), act: z.enum(["accept", "skip", "remove"]) });
const acts = { accept: "previewAccept", skip: "previewSkip", remove: "previewRemove" } as const;
const subject = "Campaigns";

/** Preview campaigns: whom they would call is shown to agents who are ready. */
export function campaignRoutes({ stage }: Context): readonly ControlRoute[] {
  const named = (name: string) => stage.truth().campaigns.find((one) => one.name === name);
  return [
    route({
      method: "GET",
      path: "/campaigns",
      subject,
      summary: "The campaigns that run",
      answers: "The campaigns, each with whom it has still to call",
      handle: () => ({ campaigns: stage.truth().campaigns }),
    }),
    route({
      method: "POST",
      path: "/campaigns",
      subject,
      summary: "Run a preview campaign",
      body: RunCampaign,
      status: 201,
      answers: "The campaign, without those who are shown to an agent already",
      refuses: { 404: "There is no such queue", 409: "A campaign of this name runs" },
      handle: ({ body: { queueId = null, agentId = null, leads, ...rest } }) => {
        ask(stage, {
          kind: "runCampaign",
          ...rest,
          queueId,
          agentId,
          leads: leads.map(({ number, name, variables }) => ({
            customer: { number, name },
            variables: Object.entries(variables).map(variableOf),
            notBefore: 0,
          })),
        });
        return named(rest.name);
      },
    }),
    route({
      method: "DELETE",
      path: "/campaigns/{name}",
      subject,
      summary: "Stop a campaign; calls that it led to go on",
      params: Named,
      status: 204,
      answers: "Nothing",
      refuses: { 404: "No campaign of this name runs" },
      handle: ({ params: { name } }) => ask(stage, { kind: "stopCampaign", name }),
    }),
    route({
      method: "POST",
      path: "/calls/{id}/preview/{act}",
      subject,
      summary:
        "The agent to whom a customer is shown calls, leaves them for later, or strikes them off",
      params: OnPreview,
      answers: "The contact's id",
      refuses: {
        404: "No customer is shown by this id",
        409: "The campaign does not let the agent",
      },
      handle: ({ params: { id, act } }) => {
        const task = stage.truth().tasks.find((one) => one.id === id);
        if (task?.phase.kind !== "previewed" || !task.preview)
          throw new Refusal(404, "No customer is shown by this id");
        const { agentId } = task.phase;
        const { campaign } = task.preview;
        ask(stage, { kind: acts[act], agentId, taskId: id, campaign });
        return { id };
      },
    }),
  ];
}
