export { interpret } from "./interpret.ts";
export { typeOf } from "./variables.ts";
