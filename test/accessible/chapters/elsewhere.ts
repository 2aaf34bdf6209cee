import { ana, press, sees } from "../../journeys/agent.ts";
import { agentNamed, inCall } from "../../journeys/scene.ts";
import type { Chapter } from "./look.ts";

/** A desk of which a part, or all, is not here. */
export const elsewhere: Chapter = async (scene, look) => {
  const { page, profile, stage } = scene;
  // An update of the server has replaced this part of the page.
  await profile.route(/\/assets\/wrapup/, (route) => route.fulfill({ status: 404 }));
  await inCall(scene);
  await press(page, "End");
  await sees(page.getByRole("main"), "Reload this page to go on");
  await look("a part is gone", page);
  const { id } = await agentNamed(scene, ana.name);
  const type = "AGENT_MULTI_LOGIN";
  const data = { agentId: id, type: "AgentMultiLoginCloseSession" };
  await stage.sim.send(id, JSON.stringify({ type, eventType: type, data }));
  await page.getByRole("link", { name: "Work here" }).waitFor();
  await look("evicted", page);
};
