import {
  dialled,
  isDialable,
  isEmergency,
  type DestinationEntry,
  type Directory,
} from "@ringside/desk";
import { Delete } from "lucide-react";
import { useEffect, useId, useRef, useState, type MouseEvent } from "react";
import { ask, useWhyNot } from "../ask/index.ts";
import { Button, Icon, Modal, keep, kept, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { keepLately, keptDestinations } from "./kept-destinations.ts";
import { Picker, type PickedList } from "./Picker.tsx";
import "./panel.css";
import "./dial.css";

interface Props {
  readonly outdial: NonNullable<Directory["outdial"]>;
  readonly number: string;
  readonly onClose: () => void;
}

/** Calls a number: typed, by the pad, from the address book, or one called before. */
export function Dial({ outdial, number, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<PickedList>("numbers");
  const [search, setSearch] = useState(number);
  const [chosen, setChosen] = useState<DestinationEntry | null>(null);
  const [callerId, setCallerId] = useState(() => shownFirst(outdial));
  useEffect(() => {
    field.current?.focus();
  }, []);
  // As on a phone: nothing typed is the number called last.
  const last = search === "" && chosen === null ? lastDialled() : null;
  const callee = chosen ?? typed(search) ?? last;
  const command = { kind: "call.dial", number: callee?.id ?? "0", callerId } as const;
  const refused = useWhyNot(command);
  const help = isEmergency(dialled(search));
  const missing =
    search === "" ? words.dial.choose : help ? words.phone.emergencyNumber : words.dial.notANumber;
  const why = refused !== null ? words.refusals[refused] : callee === null ? missing : null;
  const type = (text: string): void => {
    setSearch(text);
    setChosen(null);
  };
  const submit = (): void => {
    if (why !== null || callee === null) return;
    keepLately("dialled", callee);
    keep("callerId", callerId);
    ask(command);
    dialog.current?.close();
  };
  return (
    <Modal ref={dialog} className="panel" title={words.dial.title} onClose={onClose}>
      <Picker
        ref={field}
        lists={["numbers", "kept"]}
        lately="dialled"
        list={list}
        onList={(next) => {
          setList(next);
          setChosen(null);
        }}
        search={search}
        onSearch={type}
        value={chosen}
        onChange={setChosen}
        onSubmit={submit}
      />
      <Pad onKey={(key) => type(search + key)} onErase={() => type(search.slice(0, -1))} />
      <CallerId of={outdial} value={callerId} onChange={setCallerId} />
      <div className="panel-foot">
        <p id="dial-why">{why}</p>
        <Button
          look="primary"
          aria-disabled={why !== null}
          aria-describedby="dial-why"
          onClick={submit}
        >
          <Said>{callWord(callee, last !== null)}</Said>
        </Button>
      </div>
    </Modal>
  );
}

function callWord(callee: DestinationEntry | null, again: boolean): string {
  if (callee === null) return words.dial.call;
  return again ? words.dial.redial(callee.name) : words.dial.callWho(callee.name);
}

function lastDialled(): DestinationEntry | null {
  return keptDestinations().dialled[0] ?? null;
}

function typed(search: string): DestinationEntry | null {
  const number = dialled(search);
  if (number.length < 3 || !isDialable(number)) return null;
  return { kind: "number", id: number, name: number, state: null };
}

/** The one shown last, where it is still allowed; else the profile's own. */
function shownFirst({ callerIds }: Props["outdial"]): string {
  const last = callerIds.find(({ number }) => number === kept("callerId"));
  const usual = callerIds.find(({ isDefault }) => isDefault);
  return (last ?? usual ?? callerIds[0])?.number ?? "";
}

interface CallerIdProps {
  readonly of: Props["outdial"];
  readonly value: string;
  readonly onChange: (number: string) => void;
}

function CallerId({ of: { callerIds }, value, onChange }: CallerIdProps) {
  const id = useId();
  return (
    <p className="dial-caller">
      <label htmlFor={id}>{words.dial.callerId}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {callerIds.map(({ name, number }) => (
          <option key={number} value={number}>
            {words.dial.shownAs(name, number)}
          </option>
        ))}
      </select>
    </p>
  );
}

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "+", "0"] as const;

function Pad({ onKey, onErase }: { onKey: (key: string) => void; onErase: () => void }) {
  return (
    <fieldset className="dial-pad" aria-label={words.dial.pad}>
      {keys.map((key) => (
        <button key={key} type="button" onMouseDown={stayInField} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button
        type="button"
        aria-label={words.dial.erase}
        onMouseDown={stayInField}
        onClick={onErase}
      >
        <Icon turns of={Delete} />
      </button>
    </fieldset>
  );
}

/** The pad types into the field: a pointer on it leaves the focus there. */
function stayInField(event: MouseEvent): void {
  event.preventDefault();
}
