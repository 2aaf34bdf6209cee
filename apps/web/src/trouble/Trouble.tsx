import type { Problem } from "@ringside/desk";
import { CircleAlert, RefreshCw } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { deskside } from "../feed/index.ts";
import { Button, Details, Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { lineOf, type Line } from "./line.ts";
import "./trouble.css";

/** A short break mends itself before anybody has to know, in milliseconds. */
const patience = 2000;

/** One calm strip under the header: what is wrong, since when, what still works. It leaves by itself. */
export function Trouble({ unread }: { unread: Problem | null }) {
  const { desk, status, offset } = deskside();
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const now = lineOf({ desk, status, offset, online, unread });
  const line = useLasting(now !== null) ? now : null;
  return (
    <div className="trouble" aria-live="polite">
      {line === null ? null : (
        <div className={`trouble-line trouble-${line.tone}`}>
          <Icon of={CircleAlert} />
          <div>
            <p>
              <strong>{line.text}</strong> {line.keeps}
            </p>
            {line.problem ? (
              <Details code={line.problem.code} trackingId={line.problem.trackingId ?? null} />
            ) : null}
          </div>
          <Action of={line.action} />
        </div>
      )}
    </div>
  );
}

function Action({ of }: { of: Line["action"] }) {
  if (of === null) return null;
  if (of === "workHere") {
    // Signing in anew takes the agent's desk over.
    return (
      <a className="button button-quiet" href="/auth/signin">
        {words.trouble.workHere}
      </a>
    );
  }
  return (
    <Button onClick={() => location.reload()}>
      <Icon of={RefreshCw} size={16} />
      {words.trouble.reload}
    </Button>
  );
}

/** True once something has been so for a while. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), patience);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now]);
  return now && lasting;
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
