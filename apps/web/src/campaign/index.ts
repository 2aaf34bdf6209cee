export { Previews } from "./Previews.tsx";
