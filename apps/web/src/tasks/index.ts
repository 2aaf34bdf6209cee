export { Contacts } from "./Contacts.tsx";
export { channelOf, nameOf } from "./name.ts";
export { pick, useSelected } from "./selection.ts";
