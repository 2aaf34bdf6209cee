import type { Directory } from "@ringside/desk";
import { DeviceChoice } from "./DeviceChoice.tsx";
import { NumberField } from "./NumberField.tsx";
import { TeamSelect } from "./TeamSelect.tsx";
import type { Form } from "./use-station-form.ts";

/** Phone, number and team. */
export function Fields({ form, directory }: { form: Form; directory: Directory }) {
  return (
    <>
      <DeviceChoice devices={directory.devices} value={form.device} onChange={form.setDevice} />
      <NumberField
        device={form.device}
        value={form.number}
        rules={directory}
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
    </>
  );
}
