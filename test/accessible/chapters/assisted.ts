import { ana, isIn, press, sees, startShift } from "../../journeys/agent.ts";
import type { Chapter } from "./look.ts";

const from = "+14085550123";

export const assisted: Chapter = async ({ page, stage }, look) => {
  await stage.sim.settings({ assist: { transcripts: true, suggestions: true, summaries: true } });
  await stage.sim.script(from, {
    lines: [
      { role: "caller", text: "Hello, my lamp is broken.", suggestion: "Which lamp is it?" },
      { role: "agent", text: "Which one?" },
    ],
    postCall: {
      sections: { initialContactReason: "A lamp is broken.", nextSteps: "A new one is sent." },
      wrapUpCodes: ["Resolved"],
    },
  });
  await startShift(page, stage.url, ana);
  const id = await stage.sim.call({ customerName: "Lea Martin", from });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");
  const assist = page.getByRole("region", { name: "Assistant" });
  await sees(assist, "Which one?");
  await sees(assist, "Which lamp is it?");
  await look("assistant", page);
  await press(page, "End");
  await sees(assist, "A new one is sent.");
  await look("assistant, summary", page);
};
