import type { Directory } from "@ringside/desk";
import { Check, Search } from "lucide-react";
import { useState, type Ref } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { TextField } from "react-aria-components/TextField";
import { Icon, listsBelow, Said, submitBy } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { inOrder } from "./order.ts";

declare module "react" {
  interface CSSProperties {
    "--reasons"?: number;
  }
}

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly codes: Directory["wrapUpCodes"];
  readonly value: string | null;
  readonly onChange: (auxCodeId: string) => void;
  readonly onSubmit: () => void;
}

/** The reasons, narrowed by what is typed. Arrows move, Enter chooses, and once more submits. */
export function Reasons({ ref, codes, value, onChange, onSubmit }: Props) {
  const { contains } = useFilter({ sensitivity: "base" });
  // As it was when the question came up: a star or a choice in another tab moves nothing under the hand.
  const [ordered] = useState(() => inOrder(codes));
  return (
    <div className="reasons" onKeyDownCapture={submitBy(onSubmit)}>
      <Autocomplete filter={contains}>
        {/* The call is over and this is the one thing to do next. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField className="search-field" aria-label={words.wrapup.search} autoFocus>
          <Icon of={Search} size={18} />
          <Input ref={ref} placeholder={words.wrapup.search} {...listsBelow} />
        </TextField>
        <ListBox
          className="menu reasons-list"
          style={{ "--reasons": codes.length }}
          aria-label={words.wrapup.reasons}
          items={ordered}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : [...keys];
            if (key !== undefined) onChange(String(key));
          }}
          renderEmptyState={() => (
            <p className="menu-hint">
              {codes.length === 0 ? words.wrapup.noReasons : words.wrapup.none}
            </p>
          )}
        >
          {({ id, name, mark }) => (
            <ListBoxItem id={id} textValue={name} className="menu-item reason">
              <span className="reason-mark">
                <Icon of={Check} size={16} />
              </span>
              <Said>{name}</Said>
              {mark === null ? null : (
                <span className="reason-usual">{words.closing.marks[mark]}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
