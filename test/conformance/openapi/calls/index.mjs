import { agents } from "./agents.mjs";
import { assist } from "./assist.mjs";
import { callbacks } from "./callbacks.mjs";
import { campaigns } from "./campaigns.mjs";
import { config } from "./config.mjs";
import { monitoring } from "./monitoring.mjs";
import { others } from "./others.mjs";
import { reads } from "./reads.mjs";
import { search } from "./search.mjs";
import { subscriptions } from "./subscriptions.mjs";
import { tasks } from "./tasks.mjs";

/** Makes every call that the simulator serves, of the vendor's file. One subject a file. */
export async function makeCalls(scene) {
  await config(scene);
  await agents(scene);
  await others(scene);
  await monitoring(scene);
  await campaigns(scene);
  await assist(scene);
  await callbacks(scene);
  await tasks(scene);
  await reads(scene);
  await search(scene);
  await subscriptions(scene);
}
