import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Mark } from "../parts/Mark.tsx";
import type { RequestSeen } from "../world.ts";
import { curl } from "./asked.ts";

/** Puts the request on the clipboard; where that may not be written, shows it to be copied by hand. */
export function CopyAsCurl({ request }: { request: RequestSeen }) {
  const [state, setState] = useState<"ready" | "copied" | "byHand">("ready");
  const text = curl(request, location.origin);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("byHand");
    }
  };
  return (
    <div className="curl">
      <button type="button" onClick={() => void copy()}>
        <Mark of={state === "copied" ? Check : Copy} size={16} />
        Copy as curl
      </button>
      <output>{state === "copied" ? "Copied" : ""}</output>
      {state === "byHand" ? <code>{text}</code> : null}
    </div>
  );
}
