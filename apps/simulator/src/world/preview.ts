import { newTask } from "./arrivals.ts";
import { connect } from "./call.ts";
import type { CampaignCommand } from "./command.ts";
import type { Reason } from "./fact.ts";
import type { Due, Floor } from "./floor.ts";
import { takeLead, type Campaign, type Lead } from "./lead.ts";
import { mainLeg, participantOf, type Agent, type PreviewAction, type Task } from "./model.ts";
import { seat } from "./seat.ts";
import { refuse, tell } from "./tell.ts";
import { endFor } from "./wrapup.ts";

/** A desktop whose own countdown acts is heard first: the world acts this much later, in milliseconds. */
const graceMs = 2_000;
/** How long a customer who was skipped is left alone, in milliseconds. */
const skippedForMs = 60_000;

type Asked = CampaignCommand & { kind: "previewAccept" | "previewSkip" | "previewRemove" };

const actions = {
  previewAccept: "accept",
  previewSkip: "skip",
  previewRemove: "remove",
} as const satisfies Record<Asked["kind"], PreviewAction>;

/** Shows an agent whom a campaign would call. Nothing rings; the agent is kept free for it. */
export function reservePreview(floor: Floor, campaign: Campaign, lead: Lead, agent: Agent): void {
  const door = floor.organisation.entryPoints.find(({ direction }) => direction === "OUTBOUND");
  const { customer, variables } = lead;
  const id = floor.random.uuid();
  const about = [campaign.queueId, door?.id ?? "", customer, variables] as const;
  const task = newTask(floor, id, "preview", ...about);
  task.owner = agent.person.id;
  seat(task, agent, mainLeg(task));
  agent.contacts.push(id);
  show(floor, task, campaign, agent.person.id);
  tell(floor, "arrived", task, null);
  tell(floor, "previewed", task, agent.person.id);
}

/** An agent calls whom the campaign shows, leaves it for later, or strikes it off. */
export function preview(floor: Floor, command: Asked): void {
  const task = floor.tasks.get(command.taskId);
  const why = whyNot(task, command);
  if (!task || why) return refuse(floor, command, why ?? "TASK_NOT_FOUND", command);
  act(floor, task, command.agentId, actions[command.kind]);
}

/** The countdown is over, and the agent has done nothing. */
export function previewOver(floor: Floor, due: Due & { kind: "previewOver" }): void {
  const task = floor.tasks.get(due.taskId);
  if (task?.phase.kind !== "previewed" || task.offers !== due.offer || !task.preview) return;
  act(floor, task, task.phase.agentId, task.preview.autoAction);
}

function act(floor: Floor, task: Task, agentId: string, action: PreviewAction): void {
  const agent = participantOf(task, agentId);
  if (action === "accept" && agent) return connect(floor, task, agent);
  const campaign = floor.campaigns.get(task.preview?.campaign ?? "");
  const available = floor.agents.get(agentId)?.session?.channels.telephony?.kind === "Available";
  const next = campaign && available ? takeLead(campaign, floor.now) : undefined;
  if (campaign && action === "skip") putBack(floor, campaign, task);
  if (!campaign || !next) return endFor(floor, task, "Agent");
  replaceCustomer(task, next);
  show(floor, task, campaign, agentId);
  tell(floor, "previewMovedOn", task, agentId);
}

/** Starts a countdown for whom the task is about. */
function show(floor: Floor, task: Task, campaign: Campaign, agentId: string): void {
  const { name, skippable, removable, autoAction, offerSeconds } = campaign;
  const until = floor.now + offerSeconds * 1_000;
  task.phase = { kind: "previewed", since: floor.now, agentId };
  const rules = { skippable, removable, autoAction };
  task.preview = { campaign: name, ...rules, until, reservationId: null };
  task.offers += 1;
  floor.after(offerSeconds * 1_000 + graceMs, {
    kind: "previewOver",
    taskId: task.id,
    offer: task.offers,
  });
}

function putBack(floor: Floor, campaign: Campaign, { customer, variables }: Task): void {
  campaign.leads.push({ customer, variables, notBefore: floor.now + skippedForMs });
  floor.after(skippedForMs, { kind: "leadDue" });
}

/** The reservation stays; whom it is about is somebody else. */
function replaceCustomer(task: Task, { customer, variables }: Lead): void {
  const before = task.customer.number;
  const here = task.participants.findIndex(({ role }) => role === "customer");
  const was = task.participants[here];
  const { number, name } = customer;
  if (was) task.participants.splice(here, 1, { ...was, id: number, number, name });
  for (const { participants } of task.legs)
    participants.splice(participants.indexOf(before), 1, number);
  task.customer = customer;
  task.variables = variables;
}

function whyNot(task: Task | undefined, { agentId, campaign, kind }: Asked): Reason | null {
  if (!task?.preview || task.owner !== agentId) return "TASK_NOT_FOUND";
  if (task.preview.campaign !== campaign) return "CAMPAIGN_NOT_FOUND";
  if (task.phase.kind !== "previewed") return "NOT_OFFERED";
  if (kind === "previewSkip" && !task.preview.skippable) return "SKIP_NOT_ALLOWED";
  return kind === "previewRemove" && !task.preview.removable ? "REMOVE_NOT_ALLOWED" : null;
}
