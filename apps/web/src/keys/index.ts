export {
  isTyping,
  letters,
  listenForShortcuts,
  shortcut,
  useShortcut,
  type ShortcutName,
} from "./shortcuts.ts";
