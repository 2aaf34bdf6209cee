import type { Plugin } from "vite";

const translation =
  /react-(?:aria|stately)\/dist\/private\/intl\/.*\/(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

/**
 * The widget library carries its few own words in 34 languages. The desktop speaks one so far; the
 * others fall back to it, whatever the browser prefers, and are not shipped.
 */
export function oneWidgetLanguage(): Plugin {
  return {
    name: "one-widget-language",
    enforce: "pre",
    load(id) {
      return translation.test(id) ? `export { default } from "./en-US.mjs";` : null;
    },
  };
}
