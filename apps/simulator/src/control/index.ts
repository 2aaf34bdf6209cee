export { atPhone, place, type Done, type PhoneAct, type PlacedCall } from "./calls.ts";
export { servePanel } from "./panel.ts";
export { serveControl } from "./routes.ts";
export { changeSettings, type SettingsChange } from "./settings.ts";
