import { eventually, press, sees } from "../../journeys/agent.ts";
import { inCall } from "../../journeys/scene.ts";
import { button, type Chapter } from "./look.ts";

export const several: Chapter = async (scene, look) => {
  const { page, stage } = scene;
  await stage.sim.settings({ ronaTimeoutSeconds: 120 });
  await inCall(scene);
  for (const channel of ["chat", "chat", "email", "email", "social"]) {
    await stage.sim.call({ channel, customerName: `Mina ${channel}` });
  }
  await button(page, "Accept 5 requests").waitFor();
  await look("several offers", page);
  await press(page, "Accept 5 requests");
  const contacts = page.getByRole("navigation", { name: "Contacts" });
  await eventually(() => contacts.getByRole("button").count()).toBe(6);
  await sees(contacts, "Chat: 2 of 2 taken");
  await look("several contacts", page);
  await contacts
    .getByRole("button", { name: /Mina email/ })
    .first()
    .click();
  await button(page, "End").waitFor();
  await look("email", page);
};
