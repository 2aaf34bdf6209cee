import type { Desk, Directory } from "@ringside/desk";
import { Check, CircleCheck, CircleMinus, Clock, Search } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { TextField } from "react-aria-components/TextField";
import { useWhyNot } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { AfterThis } from "./After.tsx";
import { ByChannel } from "./ByChannel.tsx";
import { availableCode, choicesOf, chooseState, type Choice } from "./choices.ts";

interface Props {
  readonly directory: Directory;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** A list that is read at a glance needs no search. */
const fewChoices = 4;

/** The states to choose from, and what choosing means now. */
export function StateMenu({ directory, trigger, onClose }: Props) {
  const current = useDesk((desk) => desk.state?.auxCodeId ?? null);
  const before = useDesk(isBeforeAnything);
  const why = useWhyNot({ kind: "state.set", auxCodeId: availableCode });
  const choices = choicesOf(directory, current);
  const searched = choices.length > fewChoices;
  const hint = why === null ? (before ? words.state.afterHint : null) : words.refusals[why];
  return (
    <Popover
      className="popover state-popover"
      triggerRef={trigger}
      placement="bottom end"
      offset={6}
      isOpen
      onOpenChange={onClose}
    >
      <Dialog className="state-dialog" aria-label={words.state.menu}>
        {hint === null ? null : <p className="menu-hint">{hint}</p>}
        <AfterThis directory={directory} onDone={onClose} />
        <Searched on={searched}>
          <Menu
            className="menu"
            aria-label={words.state.menu}
            // A menu takes the focus when it opens (WAI-ARIA, menu button).
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={searched ? false : "first"}
            items={choices}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={current === null ? [] : [current]}
            disabledKeys={choices
              .filter(({ system }) => system || why !== null)
              .map(({ id }) => id)}
            onAction={(key) => chooseState(String(key), current)}
            onClose={onClose}
            renderEmptyState={() => <p className="menu-hint">{words.availability.none}</p>}
          >
            {(choice) => <StateItem choice={choice} />}
          </Menu>
        </Searched>
        <ByChannel directory={directory} />
      </Dialog>
    </Popover>
  );
}

/** In a contact, with nothing chosen for the time after it. */
function isBeforeAnything({ tasks, state }: Desk): boolean {
  return Object.keys(tasks).length > 0 && state?.availability === "available";
}

/** A long list is narrowed by what is typed. Arrows move, Enter chooses. */
function Searched({ on, children }: { on: boolean; children: ReactNode }) {
  const { contains } = useFilter({ sensitivity: "base" });
  if (!on) return children;
  return (
    <Autocomplete filter={contains}>
      {/* It was opened to find a state. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <TextField className="state-search" aria-label={words.availability.search} autoFocus>
        <Icon of={Search} size={18} />
        <Input placeholder={words.availability.search} />
      </TextField>
      {children}
    </Autocomplete>
  );
}

function StateItem({ choice }: { choice: Choice }) {
  const available = choice.id === availableCode;
  const tone = available ? "available" : choice.system ? "fault" : "idle";
  return (
    <MenuItem id={choice.id} textValue={choice.name} className="menu-item">
      <span className={`ink-${tone}`}>
        <Icon of={available ? CircleCheck : choice.system ? CircleMinus : Clock} />
      </span>
      <Said>{choice.name}</Said>
      <span className="menu-check">
        <Icon of={Check} size={18} />
      </span>
    </MenuItem>
  );
}
