import type { Directory, SignedIn } from "@ringside/desk";
import { Bell, BellOff } from "lucide-react";
import { useRingsAloud } from "../call/index.ts";
import { DayButton } from "../day/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { DialButton } from "../handover/index.ts";
import { AfterChip, StatePill } from "../state/index.ts";
import { Brand, Hint, Icon, keep, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Profile } from "./Profile.tsx";
import "./header.css";

interface Props {
  readonly me: SignedIn;
  readonly directory: Directory | null;
  readonly onHelp: () => void;
  readonly onWhat: () => void;
}

export function Header({ me, directory, ...ways }: Props) {
  const atStation = useDesk((desk) => desk.station.kind === "in");
  return (
    <header className="header">
      <span className="header-brand">
        <Brand size={28} />
        <span className="header-product">{words.product}</span>
      </span>
      {me.simulator === null ? null : (
        <a
          className="header-simulator"
          href={me.simulator.panelUrl}
          target="_blank"
          rel="noreferrer"
        >
          {words.signin.simulator}
        </a>
      )}
      <Where directory={directory} />
      <span className="header-space" />
      {atStation ? <DialButton /> : null}
      {atStation ? <DayButton /> : null}
      <RingToggle />
      {atStation ? <AfterChip directory={directory} /> : null}
      {atStation ? <StatePill directory={directory} /> : null}
      <Profile me={named(me, directory)} {...ways} />
    </header>
  );
}

/** The name may come late, with the directory. */
function named(me: SignedIn, directory: Directory | null): SignedIn {
  const name = me.agent.name || directory?.agent.name || words.product;
  return { ...me, agent: { ...me.agent, name } };
}

/** Team and number: where the agent sits. */
function Where({ directory }: { directory: Directory | null }) {
  const station = useDesk((desk) => desk.station);
  if (station.kind !== "in") return null;
  const team = directory?.teams.find(({ id }) => id === station.teamId)?.name;
  const { type, number } = station.device;
  return (
    <p className="header-where">
      {team ? <Said>{team}</Said> : null}
      <span className="tabular">
        {type === "EXTENSION" ? words.header.extension(number) : number}
      </span>
    </p>
  );
}

function RingToggle() {
  const aloud = useRingsAloud();
  const word = aloud ? words.header.ringOn : words.header.ringOff;
  const toggle = (): void => keep("ring", aloud ? "off" : "on");
  useShortcut("ring", toggle);
  return (
    <Hint text={word}>
      <button
        type="button"
        className="icon-button header-wide"
        aria-label={words.header.ring}
        aria-pressed={aloud}
        aria-keyshortcuts={useKeysOf("ring")}
        onClick={toggle}
      >
        <Icon of={aloud ? Bell : BellOff} />
      </button>
    </Hint>
  );
}
