export {
  bind,
  currentLetters,
  keysAreOn,
  shortcutNames,
  switchKeys,
  takenBy,
  unbind,
  useKeysOn,
  useLetters,
  type ShortcutName,
} from "./bindings.ts";
export { actionOf, isTyping, listenForShortcuts, useKeysOf, useShortcut } from "./shortcuts.ts";
