import { everyOther } from "./stories.ts";

everyOther(1);
