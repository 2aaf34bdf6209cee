import { useId } from "react";
import { useRingsAloud } from "../call/index.ts";
import { keep } from "../ui/index.ts";
import { words } from "../words/index.ts";

export function RingSetting() {
  const id = useId();
  const aloud = useRingsAloud();
  return (
    <>
      <label className="setting-line setting-switch">
        <input
          type="checkbox"
          checked={aloud}
          aria-describedby={id}
          onChange={() => keep("ring", aloud ? "off" : "on")}
        />
        <span>{words.settings.ring}</span>
      </label>
      <p id={id} className="setting-hint">
        {words.settings.ringHint}
      </p>
    </>
  );
}
