export {
  bind,
  keysAreOn,
  shortcutNames,
  switchKeys,
  takenBy,
  unbind,
  useKeysOn,
  useLetters,
  type ShortcutName,
} from "./bindings.ts";
export { isTyping, listenForShortcuts, useKeysOf, useShortcut } from "./shortcuts.ts";
