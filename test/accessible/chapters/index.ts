import { arriving } from "./arriving.ts";
import { assisted } from "./assisted.ts";
import { between } from "./between.ts";
import { callingOut } from "./calling-out.ts";
import { customers } from "./customers.ts";
import { elsewhere } from "./elsewhere.ts";
import { handingOver } from "./handing-over.ts";
import type { Chapter } from "./look.ts";
import { several } from "./several.ts";
import { talking } from "./talking.ts";
import { trouble } from "./trouble.ts";

export type { Chapter, Look } from "./look.ts";

/** An agent's day that comes through every state of the screen. */
export const chapters: Readonly<Record<string, Chapter>> = {
  // The first: what an organisation has turned on is known to the server for five minutes.
  "with an assistant": assisted,
  "while an agent arrives": arriving,
  "between contacts": between,
  "in a call and after it": talking,
  "with a customer's details": customers,
  "with several contacts": several,
  "while a call is handed over": handingOver,
  "while a number is called": callingOut,
  "in trouble": trouble,
  "when it works elsewhere": elsewhere,
};
