export { atPhone, place, type Done, type PhoneAct, type PlacedCall } from "./calls.ts";
export { lineOf, type LogLine } from "./log.ts";
export { servePanel } from "./panel.ts";
export { serveControl } from "./routes.ts";
export { changeSettings, settingsOf, type SettingsChange } from "./settings.ts";
