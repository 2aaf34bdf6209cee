import type { SignedIn } from "@ringside/desk";
import { useRef, useState } from "react";
import { later, MenuButton } from "../ui/index.ts";
import { words } from "../words/index.ts";

const { Part: ProfileMenu, load } = later(() =>
  import("./ProfileMenu.tsx").then(({ ProfileMenu }) => ProfileMenu),
);
export const loadProfileMenu = load;

interface Props {
  readonly me: SignedIn;
  readonly onHelp: () => void;
  readonly onWhat: () => void;
}

/** The agent, and the way to their own menu. */
export function Profile({ me, ...ways }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <MenuButton
      ref={button}
      className="avatar"
      label={words.header.profile(me.agent.name)}
      open={open}
      onOpenChange={setOpen}
      menu={<ProfileMenu me={me} trigger={button} {...ways} onClose={() => setOpen(false)} />}
    >
      {initials(me.agent.name)}
    </MenuButton>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return ends
    .map((part) => /^./u.exec(part ?? "")?.[0] ?? "")
    .join("")
    .toUpperCase();
}
