import type { Directory } from "@ringside/desk";
import { Check, CircleCheck, CircleMinus, Clock } from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { ask, useWhyNot } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { availableCode, choicesOf, type Choice } from "./choices.ts";

interface Props {
  readonly directory: Directory;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** The states to choose from, and what choosing means now. */
export function StateMenu({ directory, trigger, onClose }: Props) {
  const current = useDesk((desk) => desk.state?.auxCodeId ?? null);
  const inContact = useDesk((desk) => Object.keys(desk.tasks).length > 0);
  const why = useWhyNot({ kind: "state.set", auxCodeId: availableCode });
  const choices = choicesOf(directory, current);
  const hint = why === null ? (inContact ? words.state.afterHint : null) : words.refusals[why];
  return (
    <Popover
      className="popover state-popover"
      aria-label={words.state.menu}
      triggerRef={trigger}
      placement="bottom end"
      offset={6}
      isOpen
      onOpenChange={onClose}
    >
      {hint === null ? null : <p className="menu-hint">{hint}</p>}
      <Menu
        className="menu"
        aria-label={words.state.menu}
        // A menu takes the focus when it opens (WAI-ARIA, menu button).
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        items={choices}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={current === null ? [] : [current]}
        disabledKeys={choices.filter(({ system }) => system || why !== null).map(({ id }) => id)}
        onAction={(key) => choose(String(key), current)}
        onClose={onClose}
      >
        {(choice) => <StateItem choice={choice} />}
      </Menu>
    </Popover>
  );
}

function choose(auxCodeId: string, current: string | null): void {
  if (auxCodeId !== current) ask({ kind: "state.set", auxCodeId });
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
