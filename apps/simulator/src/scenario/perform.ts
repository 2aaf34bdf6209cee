import type { Stage } from "../stage/index.ts";
import type { Command, Destination, Random, Variable } from "../world/index.ts";
import type { AgentAct, CustomerAct, Deed, SupervisorAct, SystemAct } from "./acts.ts";
import type { Backstage } from "./backstage.ts";
import { draw } from "./duration.ts";
import type { Hands } from "./hands.ts";
import { signIn, someWrapUpCode } from "./station.ts";

/** What an actor acts with. */
export interface Props {
  readonly stage: Stage;
  readonly hands: Hands;
  readonly backstage: Backstage;
  readonly random: Random;
}

/** What was observed, if anything was. */
export interface About {
  readonly taskId: string | null;
  readonly agentId: string | null;
}

/** Has an actor do something. What cannot be now is refused by the world, which its log shows. */
export function perform(props: Props, deed: Deed, about: About): void {
  switch (deed.role) {
    case "customer":
      return asCustomer(props, deed.act, about);
    case "agent":
      return asAgent(props, deed.act, { ...about, agentId: deed.agentId ?? about.agentId });
    case "supervisor":
      return asSupervisor(props, deed.act, deed.agentId);
    case "system":
      return asSystem(props.backstage, deed.act);
  }
}

function asCustomer(props: Props, act: CustomerAct, { taskId }: About): void {
  if (act.call) return comeIn(props, act.call, act.call.from ?? null);
  if (taskId !== null) props.stage.do({ kind: "hangUp", taskId });
}

/** What is known of a customer who calls, or writes. */
export interface Caller {
  readonly queue?: string | undefined;
  readonly name?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  readonly agent?: string | undefined;
  readonly patience?: Parameters<typeof draw>[0] | undefined;
  readonly talk?: Parameters<typeof draw>[0] | undefined;
  readonly skills?: readonly string[] | undefined;
}

/** Whose number is not said has one by chance. */
export function comeIn(
  { stage, hands, random }: Props,
  caller: Caller,
  number: string | null = null,
): void {
  const { queue: queueId = null, name = null, agent = null } = caller;
  const channel = stage.organisation.queues.find(({ id }) => id === queueId)?.channel;
  const patience = caller.patience ? draw(caller.patience, random) : null;
  const talk = caller.talk ? draw(caller.talk, random) : null;
  const facts = stage.do({
    kind: "call",
    ...(channel && { channel }),
    queueId,
    customer: { number, name },
    variables: caller.variables ? Object.entries(caller.variables).map(variable) : null,
    agentId: agent,
    patience,
    skills: caller.skills ?? [],
  });
  const [first] = facts;
  if (talk !== null && first?.kind === "contact") hands.expectTalk(first.task.id, talk);
}

function variable([name, value]: [string, string]): Variable {
  return { name, displayName: name, value, editable: true, secure: false };
}

function asAgent({ stage, random }: Props, act: AgentAct, { agentId, taskId }: About): void {
  const agent = stage.agent(agentId ?? "");
  if (!agent || agentId === null) return;
  const onTask = taskId ?? agent.contacts.at(-1) ?? "";
  const command = sessionCommand(act, agentId);
  if (command) return void stage.do(command);
  if (act["sign in"]) return void stage.do(signIn(agent.person));
  if (act.answer) return answer(stage, agentId, onTask);
  const about = { agentId, taskId: onTask };
  const code = act["wrap up"];
  if (code !== undefined) {
    const auxCodeId = someWrapUpCode(stage.organisation, agentId, [code], random);
    return void stage.do({ kind: "wrapUp", ...about, auxCodeId });
  }
  const asked = stage.task(onTask)?.consult?.asked ?? "";
  const contact = contactCommand(act, about, asked);
  if (contact) stage.do(contact);
}

function sessionCommand(act: AgentAct, agentId: string): Command | null {
  const change = { kind: "setState", agentId, by: agentId, reason: "" } as const;
  if (act["sign out"]) return { kind: "logout", agentId, by: agentId };
  if (act.available) return { ...change, state: "Available", auxCodeId: "0" };
  return act.idle === undefined ? null : { ...change, state: "Idle", auxCodeId: act.idle };
}

function contactCommand(
  act: AgentAct,
  about: { readonly agentId: string; readonly taskId: string },
  asked: string,
): Command | null {
  const { taskId } = about;
  if (act.decline) return { kind: "reject", ...about };
  if (act.hold) return { kind: "hold", ...about, legId: taskId };
  if (act.resume) return { kind: "resume", ...about, legId: taskId };
  if (act.transfer) return { kind: "transfer", ...about, to: destination(act.transfer) };
  if (act.consult)
    return { kind: "consult", ...about, to: destination(act.consult), holdOthers: true };
  if (act["end consult"]) return { kind: "endConsult", ...about, queueId: null };
  if (act["complete transfer"]) return { kind: "consultTransfer", ...about, to: asked };
  if (act.conference) return { kind: "conference", ...about, to: asked };
  return act.end ? { kind: "end", ...about } : null;
}

type Where = NonNullable<AgentAct["transfer"]>;

function destination({ queue, agent, number }: Where): Destination {
  if (queue !== undefined) return { kind: "queue", id: queue };
  if (agent !== undefined) return { kind: "agent", id: agent };
  return { kind: "number", id: number ?? "" };
}

function answer(stage: Stage, agentId: string, taskId: string): void {
  const written = stage.task(taskId)?.channel !== "telephony";
  stage.do(written ? { kind: "accept", agentId, taskId } : { kind: "pickUp", taskId });
}

function asSupervisor({ stage }: Props, act: SupervisorAct, by: string): void {
  const change = { kind: "setState", by, reason: "" } as const;
  const { "make available": ready, "make idle": idle, "sign out": out } = act;
  if (ready !== undefined)
    stage.do({ ...change, agentId: ready, state: "Available", auxCodeId: "0" });
  if (idle) stage.do({ ...change, agentId: idle.agent, state: "Idle", auxCodeId: idle.code });
  if (out !== undefined) stage.do({ kind: "logout", agentId: out, by });
}

function asSystem(backstage: Backstage, act: SystemAct): void {
  const whose = (one: true | string) => (one === true ? null : one);
  const { "drop sockets": sockets, "expire tokens": tokens } = act;
  if (act.fault) backstage.fault(act.fault);
  if (act.mend) backstage.mend();
  if (act.settings) backstage.settings(act.settings);
  if (sockets !== undefined) backstage.dropSockets(whose(sockets));
  if (tokens !== undefined) backstage.expireTokens(whose(tokens));
}
