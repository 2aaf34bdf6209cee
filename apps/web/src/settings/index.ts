export { loadSettings, openSettings, SettingsPlace } from "./SettingsPlace.tsx";
