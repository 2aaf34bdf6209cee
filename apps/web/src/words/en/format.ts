import { formatter } from "../format.ts";

export const format = formatter("en");
