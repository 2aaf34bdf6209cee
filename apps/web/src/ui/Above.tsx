import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { standAbove } from "./above.ts";

/** What no dialog and no menu may hide or silence: contacts that ring, and what is said meanwhile. */
export function Above({ children }: { children: ReactNode }) {
  const home = useRef<HTMLDivElement>(null);
  const [host] = useState(newHost);
  useLayoutEffect(() => (home.current ? standAbove(host, home.current) : undefined), [host]);
  return (
    <div ref={home} className="above">
      {createPortal(children, host)}
    </div>
  );
}

function newHost(): HTMLElement {
  const host = document.createElement("div");
  host.className = "above";
  // The widget library's mark for what its menus leave in reach.
  host.dataset["reactAriaTopLayer"] = "true";
  return host;
}
