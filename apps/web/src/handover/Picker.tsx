import {
  dialled,
  isDialable,
  type DestinationEntry,
  type DestinationList,
  type QueueWait,
} from "@ringside/desk";
import { DoorOpen, Hash, Search, User, Users } from "lucide-react";
import { useState, type Ref } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { TextField } from "react-aria-components/TextField";
import { Button, Icon, listsBelow, type LucideIcon, Said, submitBy, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { keptDestinations, same, type Lately } from "./kept-destinations.ts";
import { useDestinations } from "./use-destinations.ts";
import { useWaits } from "./use-waits.ts";
import "./picker.css";

export type PickedList = DestinationList | "kept";

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly lists: readonly PickedList[];
  /** What else is kept of whom was chosen before, beside the favourites. */
  readonly lately: Lately;
  readonly list: PickedList;
  readonly onList: (list: PickedList) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly value: DestinationEntry | null;
  readonly onChange: (entry: DestinationEntry) => void;
  readonly onSubmit: () => void;
}

/** Lists to choose somebody from. Arrows move, Enter chooses, and once more submits. */
export function Picker(props: Props) {
  const { ref, lists, list, onList, search, onSearch, value, onChange, onSubmit } = props;
  const found = useEntries(list, search, props);
  const waits = useWaits(found.entries.filter(({ kind }) => kind === "queue").map(({ id }) => id));
  return (
    <div className="picker" onKeyDownCapture={submitBy(onSubmit)}>
      {lists.length < 2 ? null : <Lists lists={lists} list={list} onList={onList} />}
      {/* The list is narrowed where it is read. */}
      <Autocomplete inputValue={search} onInputChange={onSearch}>
        <TextField className="search-field" aria-label={words.handover.search[list]}>
          <Icon of={Search} size={18} />
          <Input ref={ref} placeholder={words.handover.search[list]} {...listsBelow} />
        </TextField>
        <ListBox
          className="menu picker-list"
          aria-label={words.handover.lists[list]}
          items={found.entries.map((entry) => ({ ...entry, key: keyOf(entry) }))}
          dependencies={[waits]}
          selectionMode="single"
          selectedKeys={value === null ? [] : [keyOf(value)]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : [...keys];
            const chosen = found.entries.find((entry) => keyOf(entry) === key);
            if (chosen) onChange(chosen);
          }}
          renderEmptyState={() => (
            <p className="menu-hint">
              {found.reading ? words.handover.reading : words.handover.none[list]}
            </p>
          )}
        >
          {(entry) => <Entry entry={entry} wait={waits.get(entry.id)?.waitMs ?? null} />}
        </ListBox>
      </Autocomplete>
      <WaitsAge waits={waits} />
      {found.failed ? (
        <p className="picker-failed" role="alert">
          {words.handover.unread} <Button onClick={found.again}>{words.handover.again}</Button>
        </p>
      ) : null}
      {found.left > 0 ? (
        <Button onClick={found.more} busy={found.reading}>
          {words.handover.more(found.left)}
        </Button>
      ) : null}
    </div>
  );
}

function Lists({ lists, list, onList }: Pick<Props, "lists" | "list" | "onList">) {
  const [group] = useState(() => crypto.randomUUID());
  return (
    <fieldset className="picker-lists" aria-label={words.handover.list}>
      {lists.map((one) => (
        <label key={one} className="picker-tab">
          <input type="radio" name={group} checked={one === list} onChange={() => onList(one)} />
          <span>{words.handover.lists[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

const icons: Record<DestinationEntry["kind"], LucideIcon> = {
  agent: User,
  queue: Users,
  number: Hash,
  entryPoint: DoorOpen,
};

/** How old the oldest of the waits is that the list shows. */
function WaitsAge({ waits }: { waits: ReadonlyMap<string, QueueWait> }) {
  const told = [...waits.values()].filter(({ waitMs }) => waitMs !== null);
  if (told.length === 0) return null;
  return (
    <p className="picker-age">{words.handover.waitsAt(Math.min(...told.map(({ at }) => at)))}</p>
  );
}

function Entry({ entry, wait }: { entry: DestinationEntry; wait: number | null }) {
  const { kind, id, name, state } = entry;
  return (
    <ListBoxItem id={keyOf(entry)} textValue={name} className="menu-item picker-entry">
      <Icon of={icons[kind]} size={18} />
      <span className="picker-name">
        <Said>{name}</Said>
      </span>
      {kind === "number" && name !== id ? (
        <span className="picker-detail tabular">
          <Said>{id}</Said>
        </span>
      ) : null}
      {wait === null ? null : (
        <span className="picker-detail tabular">
          {words.handover.wait(Math.round(wait / 60_000))}
        </span>
      )}
      {state === null ? null : (
        <span className={`picker-detail picker-state tint-${state}`}>{words.handover[state]}</span>
      )}
    </ListBoxItem>
  );
}

function keyOf({ kind, id }: DestinationEntry): string {
  return `${kind} ${id}`;
}

/** The server's list, or what is kept here; a whole number that was typed comes first. */
function useEntries(list: PickedList, search: string, of: Pick<Props, "lists" | "lately">) {
  const read = useDestinations(list === "kept" ? null : list, search);
  useKept("destinations.favourites");
  if (list === "kept") return { ...read, ...keptFound(search, of) };
  if (list !== "numbers") return read;
  const number = dialled(search);
  if (number.length < 3 || !isDialable(number)) return read;
  const typed = { kind: "number", id: number, name: number, state: null } as const;
  return { ...read, entries: [typed, ...read.entries.filter((one) => !same(one, typed))] };
}

const listOf: Record<DestinationEntry["kind"], DestinationList> = {
  agent: "agents",
  queue: "queues",
  number: "numbers",
  entryPoint: "entryPoints",
};

function keptFound(search: string, { lists, lately }: Pick<Props, "lists" | "lately">) {
  const { favourites, [lately]: chosen } = keptDestinations();
  const all = [...favourites, ...chosen.filter((one) => !favourites.some((f) => same(f, one)))];
  const wanted = search.trim().toLocaleLowerCase();
  const entries = all.filter(
    ({ name, kind }) => name.toLocaleLowerCase().includes(wanted) && lists.includes(listOf[kind]),
  );
  return { entries, left: 0, reading: false, failed: false };
}
