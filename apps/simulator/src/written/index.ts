export { readWritten, writeInstead, WrittenError } from "./written.ts";
