import { formatter, regional } from "../format.ts";

export const format = formatter<"one" | "many" | "other">(regional("fr"));
