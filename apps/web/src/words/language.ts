import { en, type Words } from "./en/index.ts";
import { inOrder } from "./in-order.ts";

/** A folder each. English is in the first script; the others are fetched when they are spoken. */
const folders = {
  en: async () => en,
  de: async () => (await import("./de/index.ts")).de,
  es: async () => (await import("./es/index.ts")).es,
  fr: async () => (await import("./fr/index.ts")).fr,
  ja: async () => (await import("./ja/index.ts")).ja,
  ar: async () => (await import("./ar/index.ts")).ar,
} satisfies Record<string, () => Promise<Words>>;

export type Language = keyof typeof folders;

/** Each in its own words, for whoever cannot read the others. */
export const languages: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  ja: "日本語",
  ar: "العربية",
};

/**
 * What this screen says now. It changes with the language: read it where it is shown, keep no part of it
 * (`language.test.ts` holds everybody to that).
 */
export let words: Words = inOrder(en);

/** Speaks a language from now on. Throws when its words cannot be fetched: the screen speaks as before. */
export async function speak(language: Language): Promise<void> {
  words = inOrder(await folders[language]());
  const { lang, dir } = { lang: words.locale, dir: words.direction };
  Object.assign(document.documentElement, { lang, dir });
}

export function isLanguage(name: string | undefined): name is Language {
  return name !== undefined && Object.hasOwn(folders, name);
}

/** The first of the languages a browser asks for (`["fr-CH", "de"]`) that is spoken here. */
export function firstSpoken(asked: readonly string[]): Language {
  return asked.map((tag) => tag.split("-")[0]).find(isLanguage) ?? "en";
}
