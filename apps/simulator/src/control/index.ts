export { atPhone, place, type Done, type PhoneAct, type PlacedCall } from "./calls.ts";
export { servePanel } from "./panel.ts";
export { route, type ControlRoute } from "./route.ts";
export { serveControl } from "./routes.ts";
export { changeSettings, settingsOf, SettingsChange } from "./settings.ts";
