import { useShortcut } from "../keys/index.ts";
import { Apart, closeAside, later, openAside, useAside } from "../ui/index.ts";
import type { SettingsProps } from "./Settings.tsx";

const { Part: Settings, load } = later(() =>
  import("./Settings.tsx").then(({ Settings }) => Settings),
);
export const loadSettings = load;

/** Where the settings open: beside the contact, which goes on. */
export function SettingsPlace(props: SettingsProps) {
  const open = useAside() === "settings";
  useShortcut("settings", open ? closeAside : openSettings);
  return open ? (
    <Apart what="part" meanwhile={null}>
      <Settings {...props} />
    </Apart>
  ) : null;
}

export function openSettings(): void {
  openAside("settings");
}
