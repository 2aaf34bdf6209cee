import type { Directory } from "@ringside/desk";
import { ChevronDown } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { useAsk } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { Icon, later, MenuButton, Said, Timer } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { ApartMarks, useApart } from "./Apart.tsx";
import { availableCode, pendingCode } from "./choices.ts";
import { codeName, type Face } from "./face.ts";
import { useFace } from "./use-face.ts";
import "./state.css";

const { Part: StateMenu, load } = later(() =>
  import("./StateMenu.tsx").then(({ StateMenu }) => StateMenu),
);
/** Has the menu here before it is asked for. */
export const loadStateMenu = load;

/** The one constant of the screen: the agent's state, and the way to another. */
export function StatePill({ directory }: { directory: Directory | null }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const face = useFace(directory);
  const pending = useDesk(pendingCode);
  const available = useAsk({ kind: "state.set", auxCodeId: availableCode });
  useShortcut("available", available.ask, available.why && words.refusals[available.why]);
  useShortcut("idle", () => setOpen(true));
  useShortcut("state", () => button.current?.focus());
  const apart = useApart(directory).map(({ name }) => name);
  const label =
    pending === null
      ? [labelOf(face), ...apart].join(". ")
      : words.state.pending(codeName(pending, directory));
  return (
    <MenuButton
      ref={button}
      className={`pill pill-${face.tone} ${pending === null ? "" : "pill-pending"}`}
      label={label}
      shortcut={useKeysOf("state")}
      opens="dialog"
      open={open && directory !== null}
      onOpenChange={setOpen}
      menu={
        directory === null ? null : (
          <StateMenu directory={directory} trigger={button} onClose={() => setOpen(false)} />
        )
      }
    >
      <PillFace face={face} pending={pending === null ? null : codeName(pending, directory)}>
        <ApartMarks directory={directory} />
      </PillFace>
    </MenuButton>
  );
}

function labelOf({ tone, name }: Face): string {
  const isIdle = tone === "idle" || tone === "fault";
  const full = isIdle && name !== words.state.idle ? `${words.state.idle}, ${name}` : name;
  return words.state.label(full);
}

interface PillFaceProps {
  readonly face: Face;
  readonly pending: string | null;
  readonly children: ReactNode;
}

function PillFace({ face, pending, children }: PillFaceProps) {
  return (
    <>
      {pending === null ? <Icon of={face.icon} /> : <span className="spinner" aria-hidden="true" />}
      <span className="pill-name">
        <Said>{pending ?? face.name}</Said>
      </span>
      {children}
      {face.timers.length === 0 ? null : (
        <span className="pill-timers">
          {face.timers.map((since, at) => (
            <span key={at === 0 ? "code" : "state"}>
              {at === 0 ? null : <span className="pill-slash">/</span>}
              <Timer since={since} />
            </span>
          ))}
        </span>
      )}
      <Icon of={ChevronDown} size={18} />
    </>
  );
}
