import type { SignedIn } from "@ringside/desk";
import {
  Bug,
  CalendarClock,
  Contrast,
  Keyboard,
  Languages,
  LogOut,
  MonitorSmartphone,
  Moon,
  RefreshCcw,
  Search,
  Settings as SettingsIcon,
  ScrollText,
  Sun,
} from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { openPalette } from "../palette/index.ts";
import { openReport } from "../report/index.ts";
import { openSettings } from "../settings/index.ts";
import { openDay } from "../day/index.ts";
import { useDesk } from "../feed/index.ts";
import { Icon, Said, setTheme, useTheme, type LucideIcon, type Theme } from "../ui/index.ts";
import { languages, words } from "../words/index.ts";
import { Choice } from "./Choice.tsx";
import { chooseLanguage, useLanguage } from "./language.ts";
import { changeStation, goHome } from "./leaving.ts";

const themeIcons: Record<Theme, LucideIcon> = {
  system: MonitorSmartphone,
  light: Sun,
  dark: Moon,
  contrast: Contrast,
};

interface Props {
  readonly me: SignedIn;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onHelp: () => void;
  readonly onWhat: () => void;
  readonly onClose: () => void;
}

/** Who the agent is, how the screen looks, and the way out. */
export function ProfileMenu({ me, trigger, onHelp, onWhat, onClose }: Props) {
  const { name, email } = me.agent;
  const theme = useTheme();
  const language = useLanguage();
  const atStation = useDesk((desk) => desk.station.kind === "in");
  return (
    <Popover
      className="popover profile-popover"
      aria-label={words.header.profile(name)}
      triggerRef={trigger}
      placement="bottom end"
      offset={6}
      isOpen
      onOpenChange={onClose}
    >
      <div className="profile-who">
        <strong>
          <Said>{name}</Said>
        </strong>
        {email ? <Said>{email}</Said> : null}
      </div>
      <Menu
        className="menu"
        aria-label={words.header.profile(name)}
        // A menu takes the focus when it opens (WAI-ARIA, menu button).
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        onClose={onClose}
      >
        <MenuSection className="menu-section" aria-label={words.header.look}>
          <Choice
            icon={themeIcons[theme]}
            title={words.header.theme}
            names={words.header.themes}
            chosen={theme}
            onChoose={setTheme}
          />
          <Choice
            icon={Languages}
            title={words.header.language}
            names={languages}
            chosen={language}
            onChoose={chooseLanguage}
          />
        </MenuSection>
        <MenuSection className="menu-section" aria-label={words.product}>
          {entry(Search, words.palette.title, openPalette)}
          {atStation ? entry(CalendarClock, words.day.title, openDay) : null}
          {entry(SettingsIcon, words.settings.title, openSettings)}
          {entry(Keyboard, words.header.shortcuts, onHelp)}
          {atStation ? entry(RefreshCcw, words.header.changeStation, changeStation) : null}
          {entry(ScrollText, words.header.whatHappened, onWhat)}
          {entry(Bug, words.report.title, openReport)}
          {entry(LogOut, words.header.signOut, () => void goHome())}
        </MenuSection>
      </Menu>
    </Popover>
  );
}

function entry(icon: LucideIcon, word: string, onAction: () => void) {
  return (
    <MenuItem className="menu-item" textValue={word} onAction={onAction}>
      <Icon of={icon} />
      {word}
    </MenuItem>
  );
}
