import { useId, useState } from "react";
import { useNotifies } from "../call/index.ts";
import { keep } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** Desktop notifications: wished for here, and allowed by the browser. */
export function NotifySetting() {
  const id = useId();
  const wished = useNotifies();
  const [denied, setDenied] = useState(allowed() === "denied");
  const on = wished && !denied && allowed() === "granted";
  const choose = async (): Promise<void> => {
    if (on) return keep("notify", "off");
    const answer = allowed() === "default" ? await Notification.requestPermission() : allowed();
    setDenied(answer === "denied");
    if (answer === "granted") keep("notify", "on");
  };
  return (
    <>
      <label className="setting-line setting-switch">
        <input
          type="checkbox"
          checked={on}
          disabled={denied}
          aria-describedby={id}
          onChange={() => void choose()}
        />
        <span>{words.settings.notify}</span>
      </label>
      <p id={id} className="setting-hint">
        {denied ? words.settings.notifyDenied : words.settings.notifyHint}
      </p>
    </>
  );
}

function allowed(): NotificationPermission {
  return typeof Notification === "undefined" ? "denied" : Notification.permission;
}
