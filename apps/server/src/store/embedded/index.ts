export { openEmbedded } from "./open.ts";
