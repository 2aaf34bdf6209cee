import type { Plugin } from "vite";

const translation = /react-(?:aria|stately)\/dist\/private\/intl\/.*\/([a-z]{2})-[A-Z]{2}\.mjs$/;

/**
 * What the widget library asks of Intl as soon as it is there: the browser's language, and which way a language
 * runs. That costs 35 ms of the first screen, and the page has said both (`I18nProvider`, `<html dir>`).
 */
const told = [
  {
    module: /react-aria\/dist\/private\/i18n\/useDefaultLocale\.mjs$/,
    instead: `
      const english = { locale: "en", direction: "ltr" };
      export const getDefaultLocale = () => english;
      export const useDefaultLocale = () => english;
    `,
  },
  {
    module: /react-aria\/dist\/private\/i18n\/utils\.mjs$/,
    instead: `export const isRTL = () => document.documentElement.dir === "rtl";`,
  },
];

/**
 * The widget library carries its few own words in 34 languages. Those that the desktop speaks are
 * shipped, in the scripts of the widgets; in the place of the others stands English.
 */
export function widgetLanguages(spoken: readonly string[]): Plugin {
  return {
    name: "widget-languages",
    enforce: "pre",
    load(id) {
      const known = told.find(({ module }) => module.test(id));
      if (known) return known.instead;
      const [, language] = translation.exec(id) ?? [];
      if (language === undefined || spoken.includes(language)) return null;
      return `export { default } from "./en-US.mjs";`;
    },
  };
}
