import { Check, ChevronRight } from "lucide-react";
import { Menu, MenuItem, SubmenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon, type LucideIcon, useIsNarrow } from "../ui/index.ts";
import "./choice.css";

interface Props<Name extends string> {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What can be chosen, in the order shown. */
  readonly names: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** An entry of a menu that says what is chosen, and opens what else could be. */
export function Choice<Name extends string>({ icon, title, names, ...rest }: Props<Name>) {
  const { chosen, onChoose } = rest;
  const narrow = useIsNarrow();
  return (
    <SubmenuTrigger delay={100}>
      <MenuItem className="menu-item" textValue={title}>
        <Icon of={icon} />
        {title}
        <span className="choice-now">{names[chosen]}</span>
        <span className="choice-more">
          <Icon turns of={ChevronRight} size={18} />
        </span>
      </MenuItem>
      {/* Narrow, there is no room beside it. */}
      <Popover className="popover" offset={-4} placement={narrow ? "bottom end" : "end top"}>
        <Menu
          className="menu"
          aria-label={title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
        >
          {keysOf(names).map((name) => (
            <MenuItem
              key={name}
              id={name}
              className="menu-item"
              textValue={names[name]}
              onAction={() => onChoose(name)}
            >
              {names[name]}
              <span className="menu-check">
                <Icon of={Check} size={18} />
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

function keysOf<Name extends string>(names: Readonly<Record<Name, string>>): Name[] {
  const isName = (key: string): key is Name => Object.hasOwn(names, key);
  return Object.keys(names).filter(isName);
}
