import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "../words/index.ts";
import { Details } from "./Details.tsx";
import { Icon, type LucideIcon } from "./Icon.tsx";
import { dismiss, notices, type Notice, type Tone } from "./notices.ts";
import "./toasts.css";

/** A toast stays this long, but not while it is pointed at or has the focus. In milliseconds. */
const staysFor = 8000;

const icons: Record<Tone, LucideIcon> = {
  available: CircleCheck,
  idle: Info,
  engaged: CircleAlert,
  fault: CircleAlert,
};

export function Toasts() {
  const shown = notices((state) => state.shown);
  return (
    <section className="toasts" aria-label={words.toasts.region}>
      <div role="log" aria-live="polite" aria-relevant="additions">
        <ol>
          {shown.map((notice) => (
            <Toast key={notice.id} notice={notice} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const [watched, setWatched] = useState(false);
  const { id } = notice;
  useEffect(() => {
    if (watched) return;
    const timer = setTimeout(() => dismiss(id), staysFor);
    return () => clearTimeout(timer);
  }, [id, watched]);
  return (
    // Pointing only keeps it there; what can be done is in its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`toast toast-${notice.tone}`}
      onPointerEnter={() => setWatched(true)}
      onPointerLeave={() => setWatched(false)}
      onFocus={() => setWatched(true)}
      onBlur={() => setWatched(false)}
    >
      <Icon of={icons[notice.tone]} />
      <p className="toast-title">{notice.title}</p>
      <button
        type="button"
        className="toast-close"
        aria-label={words.dismiss}
        onClick={() => dismiss(id)}
      >
        <Icon of={X} size={16} />
      </button>
      <div className="toast-words">
        <p>{notice.text}</p>
        {notice.code ? <Details code={notice.code} trackingId={notice.trackingId ?? null} /> : null}
      </div>
    </li>
  );
}
