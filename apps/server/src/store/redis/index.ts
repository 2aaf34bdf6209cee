export { isRedis, readAddress, withoutPassword } from "./address.ts";
export { openRedis } from "./open.ts";
