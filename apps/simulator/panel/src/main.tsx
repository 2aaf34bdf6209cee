import "@ringside/look/tokens.css";
import "@ringside/look/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Panel } from "./Panel.tsx";

const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Panel />
    </StrictMode>,
  );
}
