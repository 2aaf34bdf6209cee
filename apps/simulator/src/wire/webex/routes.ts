import type { Context } from "../context.ts";
import { serveCatalogue } from "./catalogue.ts";
import { servePeople } from "./people.ts";
import { serveSinks } from "./sinks.ts";

/** The parts of the Webex platform that a client of WxCC's meets on its way in. */
export function serveWebex(context: Context): void {
  serveCatalogue(context);
  servePeople(context);
  serveSinks(context);
}
