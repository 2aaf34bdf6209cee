import { expect, it } from "vitest";
import { ana, eventually, isIn, press, sees, startShift } from "./agent.ts";
import { setScene } from "./scene.ts";

const scene = setScene();

const from = "+14085550123";
/** One word, so that it is said in no time; and nothing but text. */
const hostile = "<img/src=x/onerror=document.title='gone'>".repeat(12);
const script = {
  lines: [
    { role: "caller", text: "Hello, my lamp is broken.", suggestion: "Which lamp is it?" },
    { role: "agent", text: "Which one?" },
    { role: "caller", text: hostile },
    { role: "caller", text: "Are you there?" },
  ],
  postCall: {
    sections: { initialContactReason: "A lamp is broken.", nextSteps: "A new one is sent." },
    wrapUpCodes: ["Resolved"],
  },
};

it("writes down what is said, suggests what to say, and sums it up into the notes", async () => {
  const { page, profile, stage } = scene;
  await profile.grantPermissions(["clipboard-read", "clipboard-write"]);
  await stage.sim.settings({ assist: { transcripts: true, suggestions: true, summaries: true } });
  await stage.sim.script(from, script);
  await startShift(page, stage.url, ana);
  const id = await stage.sim.call({ customerName: "Lea Martin", from });
  await isIn(page, "Ringing");
  await stage.sim.answer(id);
  await isIn(page, "Engaged");

  const assist = page.getByRole("region", { name: "Assistant" });
  const transcript = assist.getByRole("list", { name: "Transcript" });
  await sees(transcript, "Hello, my lamp is broken.");
  await sees(transcript, "Customer");
  await sees(assist, "Which lamp is it?");
  // One thing is told, and not each line.
  const told = assist.locator(":scope > output");
  await eventually(() => told.textContent()).toBe("New suggested reply");
  await assist.getByRole("button", { name: "Copy" }).click();
  await sees(assist, "Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Which lamp is it?");

  // It is read from the top while more is said: the place stays the reader's.
  const lines = transcript.getByRole("listitem");
  await eventually(() => lines.count()).toBeGreaterThanOrEqual(3);
  const fromEnd = () =>
    transcript.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
  await eventually(fromEnd).toBeLessThan(2);
  await transcript.evaluate((list) => list.scrollTo({ top: 0 }));
  await sees(assist, "To the newest");
  await sees(transcript, "Are you there?");
  expect(await transcript.evaluate((list) => list.scrollTop)).toBe(0);
  await press(page, "To the newest");
  await eventually(fromEnd).toBeLessThan(2);
  expect(await page.locator("main img").count()).toBe(0);
  await page.reload();
  await sees(transcript, "Hello, my lamp is broken.");

  await press(page, "End");
  await sees(assist, "A new one is sent.");
  await sees(assist, /Fitting wrap-up reason: .*Resolved/);
  const notes = page.getByRole("textbox", { name: /notes/i });
  await notes.fill("Was polite.");
  await press(page, "Add to my notes");
  await eventually(() => notes.inputValue()).toBe(
    "Was polite.\n\nReason for the contact: A lamp is broken.\nNext steps: A new one is sent.",
  );
  await sees(assist, "In your notes");
});
