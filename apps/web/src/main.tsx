import "@ringside/look/tokens.css";
import "@ringside/look/base.css";
import "./ui/font.css";
import "./ui/menu.css";
import "./ui/forced-colors.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, followOtherTabs, keepShell, speakAsWanted } from "./app/index.ts";
import { comeBackWithOthers, openSession } from "./session/index.ts";

const problem = new URLSearchParams(location.search).get("problem");
if (problem !== null) history.replaceState(null, "", "/");
void openSession(problem);
comeBackWithOthers();

// A page that the browser kept aside may be of a session that is over.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

const root = document.querySelector("#root");
if (root) void speakAsWanted().then(() => show(root));
followOtherTabs();
// Not while the first screen comes.
window.addEventListener("load", () => setTimeout(keepShell, 2_000));

function show(root: Element): void {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
