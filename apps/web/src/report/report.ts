import type { Directory, Report, SignedIn } from "@ringside/desk";
import { version } from "../../package.json";
import { deskside, recentMoments, serverNow } from "../feed/index.ts";
import { kept } from "../ui/index.ts";

/** Of what is kept in this browser: how the screen looks and sounds, and no word of a contact. */
const settings = "theme language ring ring.levels keys keysOff notify customer".split(" ");

const wishes = {
  dark: "(prefers-color-scheme: dark)",
  moreContrast: "(prefers-contrast: more)",
  forcedColors: "(forced-colors: active)",
  reducedMotion: "(prefers-reduced-motion: reduce)",
  touch: "(pointer: coarse)",
};

const mostRequests = 100;

/** All that this page knows just now of what it showed and did; not fit to be given away yet. */
export function reportNow(me: SignedIn, directory: Directory | null): Report {
  const at = serverNow();
  const moments = recentMoments();
  return {
    format: "ringside-report",
    version: 1,
    at,
    words: "",
    build: { version, script: scriptOfPage() },
    browser: browser(),
    settings: Object.fromEntries(
      settings.flatMap((name) => {
        const value = kept(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    me,
    directory,
    moments:
      moments.length > 0
        ? [...moments]
        : [{ kind: "snapshot", at, desk: deskside.getState().desk }],
    requests: requests(),
  };
}

/** Its name has the hash of what is in it: no other build has the same. */
function scriptOfPage(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
  return script === null ? "" : new URL(script.src, location.href).pathname;
}

function browser(): Report["browser"] {
  return {
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    width: innerWidth,
    height: innerHeight,
    pixelRatio: devicePixelRatio,
    online: navigator.onLine,
    wants: Object.entries(wishes).flatMap(([name, query]) =>
      matchMedia(query).matches ? [name] : [],
    ),
    lacks: [
      ...(typeof SharedWorker === "undefined" ? ["sharedWorker"] : []),
      ...(typeof Notification === "undefined" ? ["notifications"] : []),
      ...(navigator.clipboard === undefined ? ["clipboard"] : []),
      ...(storageWorks() ? [] : ["storage"]),
    ],
  };
}

function storageWorks(): boolean {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** By their paths alone, without what tells one contact from another. */
function requests(): Report["requests"] {
  const offset = performance.timeOrigin + deskside.getState().offset;
  return performance
    .getEntriesByType("resource")
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .map(({ name, startTime, duration, responseStatus }) => ({
      path: new URL(name).pathname.replaceAll(/\/[\w-]{20,}/g, "/…"),
      at: Math.round(offset + startTime),
      ms: Math.round(duration),
      status: responseStatus,
    }))
    .filter(({ path }) => /^\/(api|auth)\//.test(path))
    .slice(-mostRequests);
}
