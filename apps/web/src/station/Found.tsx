import type { Directory } from "@ringside/desk";
import { useEffect, useRef } from "react";
import { useDesk } from "../feed/index.ts";
import { Button, Said, useModal } from "../ui/index.ts";
import { words } from "../words/index.ts";
import "./station.css";

interface Props {
  readonly directory: Directory;
  readonly onKeep: () => void;
  readonly onChange: () => void;
}

/** WxCC has a station of this agent already, from another desk or an earlier day: kept, or another taken. */
export function Found({ directory, onKeep, onChange }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const station = useDesk((desk) => desk.station);
  const carryOn = useRef<HTMLButtonElement>(null);
  useModal(dialog, onKeep);
  // What nearly everybody wants is one key away.
  useEffect(() => carryOn.current?.focus(), []);
  if (station.kind !== "in") return null;
  const team = directory.teams.find(({ id }) => id === station.teamId)?.name ?? null;
  return (
    <dialog
      ref={dialog}
      className="modal station change"
      aria-labelledby="found-title"
      onClose={onKeep}
    >
      <div className="found">
        <h2 id="found-title">{words.phone.foundTitle}</h2>
        <p>
          <Said>{words.phone.found(station.device.number, team)}</Said>
        </p>
        <div className="change-ways">
          <Button onClick={onChange}>{words.header.changeStation}</Button>
          <Button ref={carryOn} look="primary" onClick={() => dialog.current?.close()}>
            {words.phone.carryOn}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
