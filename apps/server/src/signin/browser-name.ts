/** Who says so also says to be the ones below: the first that fits it is. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** What a person calls this browser, of what it says of itself: `Firefox, Windows`; null for others. */
export function browserName(userAgent: string | undefined): string | null {
  const name = (of: typeof browsers) => of.find(([form]) => form.test(userAgent ?? ""))?.[1];
  const known = [name(browsers), name(systems)].filter((one) => one !== undefined);
  return known.length === 0 ? null : known.join(", ");
}
