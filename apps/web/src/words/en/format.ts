import { formatter, regional } from "../format.ts";

export const format = formatter(regional("en"));
