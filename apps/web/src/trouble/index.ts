export { Trouble } from "./Trouble.tsx";
