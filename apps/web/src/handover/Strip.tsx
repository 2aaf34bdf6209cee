import { pendingOn, type Consult, type Task } from "@ringside/desk";
import type { ReactNode } from "react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, type ShortcutName } from "../keys/index.ts";
import { useShortcutOn } from "../tasks/index.ts";
import { Button, Said, Timer } from "../ui/index.ts";
import { whyText, words } from "../words/index.ts";
import "./strip.css";

/** Who else is on this contact, and what may be done about it; nothing where there is nobody. */
export function Strip({ task }: { task: Task }) {
  const { consult, conference, mishap, customerLeft } = task;
  return (
    <div className="strips">
      <output>
        {customerLeft ? <span className="strip-word">{words.handover.customerLeft}</span> : null}
        {mishap?.of === "consult" && consult === null ? (
          <span className="strip-word">{words.handover.failed(whyText(mishap.reason))}</span>
        ) : null}
        {consult === null ? null : (
          <span className="unseen">
            <Said>{sentence(consult)}</Said>
          </span>
        )}
      </output>
      {conference ? <Conference task={task} /> : null}
      {consult === null ? null : <Consulting task={task} consult={consult} />}
    </div>
  );
}

function peerName({ peer }: Consult): string {
  return peer.name ?? (peer.kind === "queue" ? words.handover.someoneIn(null) : peer.id) ?? "–";
}

function sentence(consult: Consult): string {
  const who = peerName(consult);
  if (consult.role === "asked") return words.handover.askedBy(who);
  if (consult.stage === "asking") return words.handover.asking(who);
  return consult.held ? words.handover.peerWaits(who) : words.handover.withPeer(who);
}

function Consulting({ task, consult }: { task: Task; consult: Consult }) {
  const { id: taskId } = task;
  const { role, stage, held } = consult;
  const who = peerName(consult);
  const mayDecide = role === "asker" && stage === "talking";
  return (
    <section className="strip" aria-label={words.handover.strip}>
      <p className="strip-who">
        <span>
          <Said>{sentence(consult)}</Said>
        </span>
        <Timer since={consult.since} />
      </p>
      <div className="strip-ways">
        {mayDecide ? (
          <>
            <Do
              shortcut="swap"
              command={{ kind: "task.switch", taskId, toward: held ? "peer" : "customer" }}
            >
              {held ? words.handover.toPeer(who) : words.handover.toCustomer}
            </Do>
            <Do shortcut="merge" command={{ kind: "task.merge", taskId }}>
              {words.handover.merge}
            </Do>
            <Do shortcut="complete" command={{ kind: "task.completeTransfer", taskId }}>
              {words.handover.complete}
            </Do>
          </>
        ) : null}
        <Do shortcut="endConsult" command={{ kind: "task.endConsult", taskId }}>
          {stage === "asking" ? words.handover.cancel : words.handover.endConsult}
        </Do>
      </div>
    </section>
  );
}

function Conference({ task }: { task: Task }) {
  const { id: taskId } = task;
  const present = task.others.filter(({ inCall }) => inCall);
  return (
    <section className="strip" aria-label={words.handover.conference}>
      <p className="strip-who">{words.handover.conference}</p>
      <ul className="strip-people">
        {present.map(({ id, name }) => (
          <li key={id}>
            <Said>{name ?? id}</Said>
            {task.owner ? (
              <Do command={{ kind: "task.drop", taskId, participantId: id }}>
                <Said>{words.handover.drop(name ?? id)}</Said>
              </Do>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="strip-ways">
        <Do shortcut="leave" command={{ kind: "task.leave", taskId }}>
          {words.handover.leave}
        </Do>
      </div>
    </section>
  );
}

type Asked = Parameters<typeof useAsk>[0] & { readonly taskId: string };

interface DoProps {
  readonly command: Asked;
  /** What is one of many has none. */
  readonly shortcut?: ShortcutName;
  readonly children: ReactNode;
}

function Do(props: DoProps) {
  return props.shortcut === undefined ? (
    <DoButton {...props} />
  ) : (
    <DoByKey {...props} shortcut={props.shortcut} />
  );
}

function DoByKey(props: DoProps & { readonly shortcut: ShortcutName }) {
  const { why, ask } = useAsk(props.command);
  const task = useDesk((desk) => desk.tasks[props.command.taskId] ?? null);
  const word = words.keys.names[props.shortcut];
  useShortcutOn(task, props.shortcut, word, ask, why && words.refusals[why]);
  return <DoButton {...props} keys={useKeysOf(props.shortcut)} />;
}

function DoButton({ command, children, keys }: DoProps & { readonly keys?: string | undefined }) {
  const { why, ask } = useAsk(command);
  const pending = useDesk((desk) => pendingOn(desk, command.taskId)?.command ?? null);
  const busy =
    pending?.kind === command.kind &&
    (pending.kind !== "task.drop" ||
      command.kind !== "task.drop" ||
      pending.participantId === command.participantId);
  return (
    <Button
      busy={busy}
      aria-disabled={why !== null}
      aria-keyshortcuts={keys}
      title={why === null || busy ? undefined : words.refusals[why]}
      onClick={ask}
    >
      {children}
    </Button>
  );
}
