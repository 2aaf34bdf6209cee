import { useEffect } from "react";

/** Marks the tab, and the installed app, while so many contacts ring. */
export function useBadge(count: number): void {
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const usual = icon?.getAttribute("href") ?? null;
    if (count === 0 || icon === null || usual === null) return;
    icon.href = "/ringside-ringing.svg";
    void navigator.setAppBadge?.(count).catch(() => undefined);
    return () => {
      icon.setAttribute("href", usual);
      void navigator.clearAppBadge?.().catch(() => undefined);
    };
  }, [count]);
}
