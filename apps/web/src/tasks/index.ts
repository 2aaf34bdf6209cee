export { Contacts } from "./Contacts.tsx";
export { iconOf } from "./channel-icon.ts";
export { channelOf, nameOf, ringTitleOf } from "./name.ts";
export { pick, useSelected } from "./selection.ts";
export { useShortcutOn } from "./whom.ts";
