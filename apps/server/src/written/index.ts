export { readWritten, type Written } from "./written.ts";
