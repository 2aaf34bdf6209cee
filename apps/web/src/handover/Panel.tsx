import type { DestinationEntry, Task } from "@ringside/desk";
import { Star } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ask, useWhyNot } from "../ask/index.ts";
import { useDirectory } from "../session/index.ts";
import { nameOf } from "../tasks/index.ts";
import { Button, Icon, Modal, Said, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { isFavourite, keepLately, toggleFavourite } from "./kept-destinations.ts";
import { Picker, type PickedList } from "./Picker.tsx";
import "./panel.css";

interface Props {
  readonly task: Task;
  readonly way: "consult" | "transfer";
  readonly onClose: () => void;
}

/** Whom to ask, or to hand the contact to. */
export function Panel({ task, way, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const lists = useLists(task, way);
  const [list, setList] = useState<PickedList>("agents");
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<DestinationEntry | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // It was opened to find somebody.
    field.current?.focus();
  }, []);
  const to = chosen ?? { kind: "agent", id: "0" };
  const command = {
    kind: `task.${way}`,
    taskId: task.id,
    to: { kind: to.kind, id: to.id },
  } as const;
  const refused = useWhyNot(command);
  const why =
    refused !== null ? words.refusals[refused] : chosen === null ? words.handover.choose : null;
  const submit = (): void => {
    if (why !== null || chosen === null) return;
    keepLately("recent", chosen);
    ask(command);
    dialog.current?.close();
  };
  const name = chosen?.name ?? words.handover.somebody;
  return (
    <Modal
      ref={dialog}
      className="panel"
      title={
        <Said>
          {way === "consult"
            ? words.handover.consultTitle(nameOf(task.customer))
            : words.handover.transferTitle(nameOf(task.customer))}
        </Said>
      }
      onClose={onClose}
    >
      <Picker
        ref={field}
        lists={lists}
        lately="recent"
        list={list}
        onList={(next) => {
          setList(next);
          setChosen(null);
        }}
        search={search}
        onSearch={setSearch}
        value={chosen}
        onChange={setChosen}
        onSubmit={submit}
      />
      <div className="panel-foot">
        {chosen === null ? <p id="panel-why">{why}</p> : <Favourite entry={chosen} />}
        <Button
          look="primary"
          aria-disabled={why !== null}
          aria-describedby={chosen === null ? "panel-why" : undefined}
          onClick={submit}
        >
          <Said>{way === "consult" ? words.handover.ask(name) : words.handover.handOn(name)}</Said>
        </Button>
      </div>
    </Modal>
  );
}

/** Only calls go to numbers and entry points; queues are asked where the profile allows it. */
function useLists(task: Task, way: Props["way"]): PickedList[] {
  const toQueue = useDirectory()?.consultToQueue ?? true;
  const lists: PickedList[] = ["agents"];
  if (way === "transfer" || toQueue) lists.push("queues");
  if (task.channel === "telephony") lists.push("numbers", "entryPoints");
  return [...lists, "kept"];
}

function Favourite({ entry }: { entry: DestinationEntry }) {
  useKept("destinations.favourites");
  return (
    <Button
      look="plain"
      className="panel-star"
      aria-pressed={isFavourite(entry)}
      onClick={() => toggleFavourite(entry)}
    >
      <Icon of={Star} size={18} />
      {words.handover.star}
    </Button>
  );
}
