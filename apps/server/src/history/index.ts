export { createHistory, type History, type Times } from "./history.ts";
