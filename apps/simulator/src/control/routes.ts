import type { Context } from "../wire/index.ts";
import { agentRoutes } from "./agents.ts";
import { assistRoutes } from "./assist.ts";
import { campaignRoutes } from "./campaigns.ts";
import { documentRoutes } from "./document.ts";
import { monitorRoutes } from "./monitors.ts";
import { callRoutes } from "./on-calls.ts";
import { onlyFromHere } from "./origin.ts";
import { recordRoutes } from "./records.ts";
import { serveRoutes, type ControlRoute } from "./route.ts";
import { socketRoutes, troubleRoutes } from "./trouble.ts";
import { worldRoutes } from "./world.ts";

/** `/_sim`: what drives and inspects the simulator, apart from the API that it simulates. `more`: of other rooms. */
export function serveControl(
  context: Context,
  reset: (seed?: string) => void,
  more: readonly ControlRoute[],
): void {
  const routes: readonly ControlRoute[] = [
    ...worldRoutes(context, reset),
    ...callRoutes(context),
    ...campaignRoutes(context),
    ...monitorRoutes(context),
    ...assistRoutes(context),
    ...agentRoutes(context),
    ...socketRoutes(context),
    ...troubleRoutes(context),
    ...recordRoutes(context),
    ...more,
    ...documentRoutes(() => routes),
  ];
  onlyFromHere(context.app);
  serveRoutes(context.app, routes);
}
