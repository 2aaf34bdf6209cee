export { worldDocument } from "./world.ts";
