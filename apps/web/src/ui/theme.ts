import { keep, useKept } from "./kept.ts";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export function useTheme(): Theme {
  const name = useKept("theme");
  return themes.find((theme) => theme === name) ?? "system";
}

/** Dresses this page; the next page is dressed before its first paint by `theme.js`. */
export function setTheme(theme: Theme): void {
  keep("theme", theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
