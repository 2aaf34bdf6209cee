import type { Directory } from "@ringside/desk";
import { words } from "../words/index.ts";
import { Button, Details } from "../ui/index.ts";
import { DeviceChoice } from "./DeviceChoice.tsx";
import { NumberField } from "./NumberField.tsx";
import { TeamSelect } from "./TeamSelect.tsx";
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
  const form = useStationForm(directory);
  return (
    <dialog open className="station" aria-labelledby="station-title">
      <form onSubmit={form.submit} noValidate>
        <header>
          <h1 id="station-title">{words.station.greeting(firstName(directory.agent.name))}</h1>
          <p>{words.station.lead}</p>
        </header>
        {notice === null ? null : <p className="station-notice">{notice}</p>}
        <DeviceChoice devices={directory.devices} value={form.device} onChange={form.setDevice} />
        <NumberField
          device={form.device}
          value={form.number}
          locked={directory.numberLocked}
          problem={form.numberProblem}
          onChange={form.setNumber}
          onLeave={form.leaveNumber}
        />
        <TeamSelect
          teams={directory.teams}
          value={form.teamId}
          problem={form.teamProblem}
          onChange={form.setTeamId}
        />
        <div role="alert" className="station-refusal">
          {form.refusal === null ? null : (
            <>
              <p>{form.refusal.text}</p>
              <Details code={form.refusal.code} trackingId={form.refusal.trackingId} />
            </>
          )}
        </div>
        <Button look="primary" type="submit" busy={form.busy}>
          {form.busy ? words.station.saving : words.station.save}
        </Button>
      </form>
    </dialog>
  );
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
