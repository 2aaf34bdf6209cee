/** What the desktop is called here: a brand may give it another name, which the server writes into the page. */
export const product: string =
  globalThis.document?.querySelector('meta[name="application-name"]')?.getAttribute("content") ||
  "Ringside";
