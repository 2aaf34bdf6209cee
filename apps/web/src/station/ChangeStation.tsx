import { tasksOf, type Directory } from "@ringside/desk";
import { useEffect, useRef, useState } from "react";
import { useWhyNot } from "../ask/index.ts";
import { deskside, useDesk } from "../feed/index.ts";
import { nameOf } from "../tasks/index.ts";
import { Button, Modal, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { changeStation } from "./change.ts";
import { Fields } from "./Fields.tsx";
import { rememberStation, stationNow, type LastStation, type Login } from "./last-station.ts";
import { useStationForm } from "./use-station-form.ts";
import "./station.css";

interface Props {
  readonly directory: Directory;
  readonly onClose: () => void;
}

/** Another team or phone in the middle of a shift: filled in, then said once more before it is done. */
export function ChangeStation({ directory, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [start] = useState(() => stationNow(deskside.getState().desk.station, directory));
  const [wanted, setWanted] = useState<Login | null>(null);
  const form = useStationForm(directory, start, {
    onEdit: () => setWanted(null),
    onSubmit: setWanted,
  });
  const change = (to: Login): void => {
    rememberStation(directory.agent.id, to);
    changeStation(loginOf(start), to);
    dialog.current?.close();
  };
  return (
    <Modal
      ref={dialog}
      className="station change"
      title={words.header.changeStation}
      onClose={onClose}
    >
      <form onSubmit={form.submit} noValidate>
        <Fields form={form} directory={directory} />
        {wanted === null ? (
          <Button look="primary" type="submit" aria-disabled={isSame(form, start)}>
            {words.phone.save}
          </Button>
        ) : (
          <Confirm to={wanted} onChange={() => change(wanted)} onBack={() => setWanted(null)} />
        )}
      </form>
    </Modal>
  );
}

interface ConfirmProps {
  readonly to: Login;
  readonly onChange: () => void;
  readonly onBack: () => void;
}

function Confirm({ to, onChange, onBack }: ConfirmProps) {
  const why = useWhyNot({ kind: "station.logout" });
  const open = useDesk((desk) => tasksOf(desk)[0] ?? null);
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  const held = open === null ? null : words.header.finishFirst(nameOf(open.customer));
  return (
    <div className="change-confirm">
      <p>
        <Said>{words.phone.confirm(to.device.number)}</Said>
      </p>
      {why === null ? null : <p role="alert">{held ?? words.refusals[why]}</p>}
      <div className="change-ways">
        <Button onClick={onBack}>{words.phone.back}</Button>
        <Button ref={go} look="primary" aria-disabled={why !== null} onClick={onChange}>
          {words.phone.change}
        </Button>
      </div>
    </div>
  );
}

function loginOf({ device, number, teamId }: LastStation): Login {
  return { kind: "station.login", teamId: teamId ?? "", device: { type: device, number } };
}

function isSame(form: LastStation, { device, number, teamId }: LastStation): boolean {
  return form.device === device && form.number === number && form.teamId === teamId;
}
