export { AssistPlace, loadAssist } from "./AssistPlace.tsx";
