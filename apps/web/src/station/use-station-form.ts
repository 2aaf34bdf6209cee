import { checkNumber, pendingOf, type Directory } from "@ringside/desk";
import { useState, type SyntheticEvent } from "react";
import { flushSync } from "react-dom";
import { ask } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { words } from "../words/index.ts";
import { lastStation, rememberStation, type PhoneType } from "./last-station.ts";
import { lastRefusal } from "./refusal.ts";

/** What is filled in, what is wrong with it, and how the last try came out. */
export function useStationForm(directory: Directory) {
  const [last] = useState(() => lastStation(directory));
  const [device, setDevice] = useState<PhoneType>(last.device);
  const [number, setNumber] = useState(last.number);
  const [teamId, setTeamId] = useState(last.teamId);
  /** A number is judged once the agent has left its field or tried to go on, from then on at each key. */
  const [judged, setJudged] = useState(false);
  const [seen, setSeen] = useState<string | null>(null);
  const busy = useDesk((desk) => pendingOf(desk, "station.login") !== null);
  const refusal = useDesk((desk) => lastRefusal(desk.commands));
  const problem = checkNumber({ type: device, number }, directory);

  /** Whatever is changed answers the last refusal. */
  const editing =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setSeen(refusal?.id ?? null);
    };

  return {
    device,
    number,
    teamId,
    busy,
    refusal: refusal !== null && refusal.id !== seen ? refusal : null,
    numberProblem: judged && problem !== null ? words.station.numberProblems[problem] : null,
    teamProblem: judged && teamId === null ? words.station.noTeam : null,
    setDevice: editing((type: PhoneType) => {
      setDevice(type);
      setJudged(false);
      if (!directory.numberLocked) setNumber(type === last.device ? last.number : "");
    }),
    setNumber: editing(setNumber),
    setTeamId: editing(setTeamId),
    leaveNumber: () => setJudged((already) => already || number !== ""),
    submit: (event: SyntheticEvent): void => {
      event.preventDefault();
      // On the screen before the focus comes, so that it is read out.
      flushSync(() => setJudged(true));
      if (problem !== null || teamId === null) return goToProblem(event.currentTarget);
      if (busy) return;
      const login = {
        kind: "station.login" as const,
        teamId,
        device: { type: device, number: number.trim() },
      };
      rememberStation(directory.agent.id, login);
      ask(login);
    },
  };
}

/** To the first field with something wrong. */
function goToProblem(form: Element): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
}
