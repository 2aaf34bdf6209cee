export { readWritten, WrittenError } from "./written.ts";
