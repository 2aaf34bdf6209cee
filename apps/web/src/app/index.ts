export { App } from "./App.tsx";
export { followOtherTabs, speakAsWanted } from "./language.ts";
