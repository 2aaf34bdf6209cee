import { Keyboard } from "lucide-react";
import { useState } from "react";
import { Elsewhere } from "../elsewhere/index.ts";
import { Beside, Button, Icon, setTheme, themes, useTheme } from "../ui/index.ts";
import { isLanguage, languages, words, type Language } from "../words/index.ts";
import { DeviceSetting } from "./DeviceSetting.tsx";
import { levelRows } from "./LevelSettings.tsx";
import { NotifySetting } from "./NotifySetting.tsx";
import { Choose } from "./Choose.tsx";
import { ReasonSetting } from "./ReasonSetting.tsx";
import { RingSetting } from "./RingSetting.tsx";
import { narrowed, type Section } from "./narrow.ts";
import "./settings.css";

export interface SettingsProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Shows the list of keys. */
  readonly onKeys: () => void;
}

/** All that an agent may set, in one place; what is typed narrows it. */
export function Settings({ language, onLanguage, onKeys }: SettingsProps) {
  const [search, setSearch] = useState("");
  const theme = useTheme();
  const sections: readonly Section[] = [
    {
      title: words.settings.told,
      rows: [
        { name: words.settings.ring, row: <RingSetting /> },
        ...levelRows(),
        { name: words.settings.device, row: <DeviceSetting /> },
        { name: words.settings.notify, row: <NotifySetting /> },
      ],
    },
    {
      title: words.settings.look,
      rows: [
        {
          name: words.header.theme,
          row: (
            <Choose
              name={words.header.theme}
              value={theme}
              choices={themes.map((id) => ({ id, name: words.header.themes[id] }))}
              onChoose={(id) => setTheme(themes.find((one) => one === id) ?? "system")}
            />
          ),
        },
        {
          name: words.header.language,
          row: (
            <Choose
              name={words.header.language}
              value={language}
              choices={Object.entries(languages).map(([id, name]) => ({ id, name }))}
              onChoose={(id) => (isLanguage(id) ? onLanguage(id) : undefined)}
            />
          ),
        },
      ],
    },
    {
      title: words.settings.reasons,
      rows: [{ name: words.settings.reasons, row: <ReasonSetting /> }],
    },
    {
      title: words.settings.keyboard,
      rows: [
        {
          name: words.header.shortcuts,
          row: (
            <Button onClick={onKeys}>
              <Icon of={Keyboard} size={18} />
              {words.header.shortcuts}
            </Button>
          ),
        },
      ],
    },
  ];
  // The server knows these, not this browser.
  const sessions: readonly Section[] = [
    {
      title: words.browsers.title,
      rows: [{ name: words.browsers.title, row: <Elsewhere /> }],
    },
  ];
  const kept = narrowed(sections, search);
  const known = narrowed(sessions, search);
  return (
    <Beside title={words.settings.title}>
      <input
        type="search"
        className="settings-search"
        aria-label={words.settings.search}
        placeholder={words.settings.search}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {kept.map(sectionOf)}
      {kept.length > 0 ? <p className="settings-note">{words.settings.kept}</p> : null}
      {known.map(sectionOf)}
      {kept.length + known.length === 0 ? (
        <p className="settings-note">{words.settings.none}</p>
      ) : null}
    </Beside>
  );
}

function sectionOf({ title, rows }: Section) {
  return (
    <section key={title} className="settings-section" aria-label={title}>
      <h3>{title}</h3>
      {rows.map(({ name, row }) => (
        <div key={name} className="setting">
          {row}
        </div>
      ))}
    </section>
  );
}
