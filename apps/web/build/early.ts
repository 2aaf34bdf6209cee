import type { Plugin } from "vite";

/** Has what the first screen is written in, and whom it is for, fetched while its scripts are read. */
export function early(font: RegExp): Plugin {
  return {
    name: "early",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => font.test(name));
        // While developing there is no bundle.
        if (bundle !== undefined && file === undefined) throw new Error(`no font is ${font}`);
        const preload = (as: string, href: string, type: object = {}) => ({
          tag: "link",
          attrs: { rel: "preload", as, href, crossorigin: true, ...type },
          injectTo: "head" as const,
        });
        if (file === undefined) return [];
        return [preload("font", `/${file}`, { type: "font/woff2" }), preload("fetch", "/api/me")];
      },
    },
  };
}
