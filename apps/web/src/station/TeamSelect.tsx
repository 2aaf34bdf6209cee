import type { Directory } from "@ringside/desk";
import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";

interface Props {
  readonly teams: Directory["teams"];
  readonly value: string | null;
  readonly problem: string | null;
  readonly onChange: (teamId: string) => void;
}

export function TeamSelect({ teams, value, problem, onChange }: Props) {
  const note = teams.length === 0 ? words.station.noTeams : problem;
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => (key === null ? undefined : onChange(String(key)))}
      placeholder={words.station.pickTeam}
      isInvalid={note !== null}
    >
      <Label>{words.station.team}</Label>
      <Button className="select-button">
        <SelectValue />
        <Icon of={ChevronDown} size={18} />
      </Button>
      {note === null ? null : (
        <p className="field-problem" role="alert">
          {note}
        </p>
      )}
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="menu" items={teams}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className="menu-item">
              <Said>{name}</Said>
              <span className="menu-check">
                <Icon of={Check} size={18} />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
