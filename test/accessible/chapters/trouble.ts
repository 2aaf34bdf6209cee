import { ana, eventually, sees, startShift } from "../../journeys/agent.ts";
import type { Chapter } from "./look.ts";

export const trouble: Chapter = async ({ page, stage, profile }, look) => {
  await startShift(page, stage.url, ana);
  await stage.sim.settings({ ronaTimeoutSeconds: 1 });
  await stage.sim.call({ customerName: "Lea Martin" });
  await sees(page, /rang out/);
  await look("missed", page);
  await stage.sim.settings({ ronaTimeoutSeconds: 18 });
  const missed = page.getByRole("dialog", { name: "Missed call" });
  await missed.getByRole("button", { name: "Close" }).click();
  await missed.waitFor({ state: "detached" });
  await look("missed, put away", page);
  await profile.setOffline(true);
  await sees(page, "This computer is offline");
  await look("offline", page);
  await profile.setOffline(false);
  await eventually(() => page.getByText("This computer is offline").count()).toBe(0);
  const effect = { kind: "status", status: 503 };
  await stage.sim.fault({ operation: "notification.subscribe", effect });
  await stage.sim.dropSockets();
  await sees(page, /Webex has been out of reach since/);
  await look("line lost", page);
};
