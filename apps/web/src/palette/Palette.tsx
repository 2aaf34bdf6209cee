import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { TextField } from "react-aria-components/TextField";
import { deskside } from "../feed/index.ts";
import { useDestinations } from "../handover/index.ts";
import { useDirectory } from "../session/index.ts";
import { useSelected } from "../tasks/index.ts";
import { announce, Icon, listsBelow, Said, useModal } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { actionEntries, deskEntries, peopleEntries, type Entry, type Extra } from "./entries.ts";
import "./palette.css";

export interface PaletteProps {
  readonly extras: readonly Extra[];
  readonly onClose: () => void;
}

/** Who types this much looks for somebody. */
const nameLength = 2;
const groups = ["reasons", "actions", "people", "contacts", "states"] as const;

/** Everything the desktop can do now, found by its name. Enter does it; what may not be done says why. */
export function Palette({ extras, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<Entry | null>(null);
  const [search, setSearch] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const { contains } = useFilter({ sensitivity: "base" });
  const entries = useEntries(search, extras);
  useModal(dialog, onClose);
  useEffect(() => field.current?.focus(), []);
  const choose = (id: string): void => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) return;
    setRefused(entry.why);
    if (entry.why !== null) return announce(entry.why);
    chosen.current = entry;
    dialog.current?.close();
  };
  const close = (): void => {
    onClose();
    // What it opens takes the focus after this has given it back.
    const entry = chosen.current;
    if (entry) setTimeout(entry.run);
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={words.palette.title} onClose={close}>
      <Autocomplete
        filter={contains}
        inputValue={search}
        onInputChange={(text) => {
          setSearch(text);
          setRefused(null);
        }}
      >
        <TextField className="palette-search" aria-label={words.palette.search}>
          <Icon of={Search} size={18} />
          <Input ref={field} placeholder={words.palette.search} {...listsBelow} />
        </TextField>
        <p className="palette-refused">{refused}</p>
        <ListBox
          className="menu palette-list"
          aria-label={words.palette.title}
          selectionMode="none"
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className="menu-hint">{words.palette.none}</p>}
        >
          {groups
            .map((group) => ({ group, found: entries.filter((one) => one.group === group) }))
            .filter(({ found }) => found.length > 0)
            .map(({ group, found }) => (
              <ListBoxSection key={group} id={group}>
                <Header className="menu-header">{words.palette.groups[group]}</Header>
                {found.map((entry) => (
                  <Item key={entry.id} entry={entry} />
                ))}
              </ListBoxSection>
            ))}
        </ListBox>
      </Autocomplete>
    </dialog>
  );
}

function useEntries(search: string, extras: readonly Extra[]): Entry[] {
  const { desk, status } = deskside();
  const directory = useDirectory();
  const task = useSelected();
  const looks = task !== null && task.phase.kind !== "wrapup" && search.trim().length >= nameLength;
  // What is typed may begin with what to do: the last word is the name.
  const name = search.trim().split(/\s+/).at(-1) ?? "";
  const agents = useDestinations(looks ? "agents" : null, name);
  const queues = useDestinations(looks ? "queues" : null, name);
  const people = looks
    ? peopleEntries(desk, status, task, [...agents.entries, ...queues.entries])
    : [];
  return [...deskEntries(desk, status, directory, task), ...actionEntries(extras), ...people];
}

function Item({ entry }: { entry: Entry }) {
  const { id, name, keys, why } = entry;
  return (
    <ListBoxItem
      id={id}
      textValue={name}
      className={why === null ? "menu-item palette-item" : "menu-item palette-item palette-off"}
    >
      <span className="palette-name">
        <Said>{name}</Said>
        {why === null ? null : <small>{why}</small>}
      </span>
      {keys.length === 0 ? null : (
        <span className="keys">
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </ListBoxItem>
  );
}
