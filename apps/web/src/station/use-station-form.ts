import { checkNumber, written, type Directory } from "@ringside/desk";
import { useState, type SyntheticEvent } from "react";
import { flushSync } from "react-dom";
import { words } from "../words/index.ts";
import { numberFor, type LastStation, type Login, type PhoneType } from "./last-station.ts";

/**
 * Team, phone and number as they are filled in, and what is wrong with them.
 *
 * @param onEdit whatever is changed answers the last refusal
 * @param onSubmit only with what can be right
 */
export function useStationForm(
  directory: Directory,
  start: LastStation,
  { onEdit, onSubmit }: { onEdit: () => void; onSubmit: (login: Login) => void },
) {
  const [device, setDevice] = useState<PhoneType>(start.device);
  const [number, setNumber] = useState(start.number);
  const [teamId, setTeamId] = useState(start.teamId);
  /** A number is judged once the agent has left its field or tried to go on, from then on at each key. */
  const [judged, setJudged] = useState(false);
  const problem = checkNumber({ type: device, number }, directory);
  // What no further key can mend is told at once.
  const hopeless = /[^\d+(),.\-/\s]/.test(number) || problem === "tooLong";

  const editing =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      onEdit();
    };

  return {
    device,
    number,
    teamId,
    numberProblem:
      (judged || hopeless) && problem !== null ? words.station.numberProblems[problem] : null,
    teamProblem: judged && teamId === null ? words.station.noTeam : null,
    setDevice: editing((type: PhoneType) => {
      setDevice(type);
      setJudged(false);
      setNumber(type === start.device ? start.number : numberFor(type, directory));
    }),
    setNumber: editing(setNumber),
    setTeamId: editing(setTeamId),
    leaveNumber: () => setJudged((already) => already || number !== ""),
    submit: (event: SyntheticEvent): void => {
      event.preventDefault();
      // On the screen before the focus comes, so that it is read out.
      flushSync(() => setJudged(true));
      if (problem !== null || teamId === null) return goToProblem(event.currentTarget);
      onSubmit({
        kind: "station.login",
        teamId,
        device: { type: device, number: written(number) },
      });
    },
  };
}

export type Form = ReturnType<typeof useStationForm>;

/** To the first field with something wrong. */
function goToProblem(form: Element): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
}
