import type { Cause, Directory, Problem, SignedIn } from "@ringside/desk";
import { memo, useEffect, useState } from "react";
import { loadAssist } from "../assist/index.ts";
import { Offers } from "../call/index.ts";
import { DayPlace, loadDay } from "../day/index.ts";
import { useDesk } from "../feed/index.ts";
import { loadDial, loadPanel } from "../handover/index.ts";
import { isTyping, keysAreOn, listenForShortcuts } from "../keys/index.ts";
import { forgetNotesInTime } from "../notes/index.ts";
import { loadPalette, PalettePlace, type Extra } from "../palette/index.ts";
import { loadReport, ReportPlace } from "../report/index.ts";
import { loadSettings, SettingsPlace } from "../settings/index.ts";
import { Above, Announcer, Apart, keepFocus, later, makeWay, Toasts } from "../ui/index.ts";
import { hasArrived } from "../signin/index.ts";
import { usePops } from "../pop/index.ts";
import { Trouble } from "../trouble/index.ts";
import { words } from "../words/index.ts";
import { Floor } from "./Floor.tsx";
import { Header } from "./Header.tsx";
import { loadProfileMenu } from "./Profile.tsx";
import { Stations } from "./Stations.tsx";
import { Splash } from "./Splash.tsx";
import { Unread } from "./Unread.tsx";
import { Update } from "./Update.tsx";
import { loadStateMenu, MissedBeside } from "../state/index.ts";
import { chooseLanguage, useLanguage } from "./language.ts";
import { changeStation, goHome } from "./leaving.ts";
import { useDeskTitle } from "./desk-title.ts";
import "./workplace.css";

const { Part: StationForm } = later(() =>
  import("../station/index.ts").then(({ StationForm }) => StationForm),
);

const { Part: Shortcuts, load: loadShortcuts } = later(() =>
  import("./Shortcuts.tsx").then(({ Shortcuts }) => Shortcuts),
);

const { Part: What } = later(() => import("../why/index.ts").then(({ What }) => What));

interface Props {
  readonly me: SignedIn;
  readonly directory: Directory | null;
  /** Why the directory cannot be read. */
  readonly unread: Problem | null;
}

/** An agent at work: header, trouble, and either the way to a station or the contacts. */
export const Workplace = memo(function Workplace({ me, directory, unread }: Props) {
  const station = useDesk((desk) => desk.station);
  const [help, setHelp] = useState(false);
  const [what, setWhat] = useState(false);
  useEffect(listenForShortcuts, []);
  useEffect(keepFocus, []);
  useEffect(loadMenus, []);
  useEffect(forgetNotesInTime, []);
  useEffect(() => onQuestionMark(() => setHelp(true)), []);
  const language = useLanguage();
  useDeskTitle(directory);
  usePops();
  // Who fills in the form has not found a station.
  useEffect(() => {
    if (station.kind === "out") hasArrived();
  }, [station.kind]);
  return (
    <div className="workplace">
      <a className="skip" href="#contact">
        {words.skip}
      </a>
      <Header
        me={me}
        directory={directory}
        onHelp={() => setHelp(true)}
        onWhat={() => setWhat(true)}
      />
      <div className="lines">
        <Update />
        <Trouble unread={station.kind === "in" ? unread : null} />
      </div>
      {station.kind === "in" && directory !== null ? <Stations directory={directory} /> : null}
      {station.kind === "in" ? (
        <Floor directory={directory} />
      ) : (
        <main id="contact" className="centre" tabIndex={-1}>
          {unread === null ? null : <Unread problem={unread} />}
          {unread === null && (station.kind === "unknown" || directory === null) ? (
            <Splash slow={false} />
          ) : null}
          {station.kind === "unknown" || directory === null ? null : (
            <Apart what="part" meanwhile={<Splash slow={false} />}>
              <StationForm directory={directory} notice={noticeOf(station.cause)} />
            </Apart>
          )}
        </main>
      )}
      <MissedBeside directory={directory} />
      {station.kind === "in" ? <DayPlace /> : null}
      <SettingsPlace language={language} onLanguage={chooseLanguage} onKeys={() => setHelp(true)} />
      <PalettePlace extras={extrasOf(station.kind === "in", () => setHelp(true))} />
      <ReportPlace />
      <Above>
        <Offers />
        <Toasts />
        <Announcer />
      </Above>
      {help ? (
        <Apart what="part" meanwhile={null}>
          <Shortcuts onClose={() => setHelp(false)} />
        </Apart>
      ) : null}
      {what ? (
        <Apart what="part" meanwhile={null}>
          <What directory={directory} onClose={() => setWhat(false)} />
        </Apart>
      ) : null}
    </div>
  );
});

/** What has no letter of its own. */
function extrasOf(atStation: boolean, showKeys: () => void): Extra[] {
  const keys = { name: words.header.shortcuts, run: showKeys };
  const station = { name: words.header.changeStation, run: changeStation };
  const out = { name: words.header.signOut, run: () => void goHome() };
  return atStation ? [keys, station, out] : [keys, out];
}

/** Why the agent is no longer at a station, when it was not their own doing. */
function noticeOf(cause: Cause | null): string | null {
  return cause?.kind === "supervisor" ? words.station.endedBySupervisor(cause.name) : null;
}

/** Has the menus here before they are asked for, once the screen stands. */
function loadMenus(): () => void {
  const timer = setTimeout(() => {
    loadProfileMenu();
    loadStateMenu();
    loadPanel();
    loadDial();
    loadDay();
    loadSettings();
    loadPalette();
    loadAssist();
    loadShortcuts();
    loadReport();
  }, 500);
  return () => clearTimeout(timer);
}

function onQuestionMark(show: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (!keysAreOn()) return;
    event.preventDefault();
    makeWay();
    show();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
