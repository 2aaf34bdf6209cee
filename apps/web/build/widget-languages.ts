import type { Plugin } from "vite";

const translation = /react-(?:aria|stately)\/dist\/private\/intl\/.*\/([a-z]{2})-[A-Z]{2}\.mjs$/;

/**
 * The widget library carries its few own words in 34 languages. Those that the desktop speaks are
 * shipped, in the scripts of the widgets; in the place of the others stands English.
 */
export function widgetLanguages(spoken: readonly string[]): Plugin {
  return {
    name: "widget-languages",
    enforce: "pre",
    load(id) {
      const [, language] = translation.exec(id) ?? [];
      if (language === undefined || spoken.includes(language)) return null;
      return `export { default } from "./en-US.mjs";`;
    },
  };
}
