export { App } from "./App.tsx";
export { keepShell } from "./installed.ts";
export { followOtherTabs, speakAsWanted } from "./language.ts";
