import { pendingOf, type Directory } from "@ringside/desk";
import { useState } from "react";
import { ask } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { words } from "../words/index.ts";
import { Button, Details } from "../ui/index.ts";
import { useBefore } from "./change.ts";
import { Emergency } from "./Emergency.tsx";
import { Fields } from "./Fields.tsx";
import { lastStation, rememberStation, type Login } from "./last-station.ts";
import { lastRefusal } from "./refusal.ts";
import { useStationForm } from "./use-station-form.ts";
import "./station.css";

/** Where the agent sits today: team, and the phone that rings. Shown until signed in to a station. */
export function StationForm({
  directory,
  notice,
}: {
  directory: Directory;
  notice: string | null;
}) {
  const [start] = useState(() => lastStation(directory));
  const [seen, setSeen] = useState<string | null>(null);
  const busy = useDesk((desk) => pendingOf(desk, "station.login") !== null);
  const told = useDesk((desk) => lastRefusal(desk.commands));
  const refusal = told !== null && told.id !== seen ? told : null;
  const before = useBefore();
  const login = (to: Login): void => {
    if (busy) return;
    rememberStation(directory.agent.id, to);
    ask(to);
  };
  const form = useStationForm(directory, start, {
    onEdit: () => setSeen(told?.id ?? null),
    onSubmit: login,
  });
  return (
    <dialog open className="station" aria-labelledby="station-title">
      <form onSubmit={form.submit} noValidate>
        <header>
          <h1 id="station-title">{words.station.greeting(firstName(directory.agent.name))}</h1>
          <p>{words.station.lead}</p>
        </header>
        {notice === null ? null : <p className="station-notice">{notice}</p>}
        <Fields form={form} directory={directory} />
        <Emergency agentId={directory.agent.id} />
        <div role="alert" className="station-refusal">
          {refusal === null ? null : (
            <>
              <p>{refusal.text}</p>
              <Details code={refusal.code} trackingId={refusal.trackingId} />
            </>
          )}
        </div>
        {refusal !== null && before !== null ? (
          <Button onClick={() => login(before)}>{words.phone.goBack(before.device.number)}</Button>
        ) : null}
        <Button look="primary" type="submit" busy={busy}>
          {busy ? words.station.saving : words.station.save}
        </Button>
      </form>
    </dialog>
  );
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
