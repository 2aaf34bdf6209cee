export { Wrapup } from "./Wrapup.tsx";
