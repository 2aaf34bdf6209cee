import { create } from "zustand";
import { keep, kept } from "../ui/index.ts";
import { firstSpoken, isLanguage, speak, type Language } from "../words/index.ts";

/** The language that the screen speaks, once its words are here. */
const spoken = create<{ readonly language: Language }>(() => ({ language: "en" }));

export const useLanguage = (): Language => spoken(({ language }) => language);

/** The language chosen in this browser, else the first it asks for that is spoken here. */
function wanted(): Language {
  const chosen = kept("language") ?? undefined;
  return isLanguage(chosen) ? chosen : firstSpoken(navigator.languages);
}

/**
 * Speaks the wanted language. Words that cannot be fetched leave the screen as it is, in English at
 * first: an agent can work in it, and the next page tries again.
 */
export async function speakAsWanted(): Promise<void> {
  const language = wanted();
  try {
    await speak(language);
    spoken.setState({ language });
  } catch {
    // An update has replaced the words, or the line is down: the screen stands.
  }
}

/** Speaks it from now on, in all tabs of this browser. */
export function chooseLanguage(language: Language): void {
  keep("language", language);
  void speakAsWanted();
}

/** Another tab may choose as well. */
export function followOtherTabs(): void {
  window.addEventListener("storage", ({ key }) => {
    if (key === "ringside.language") void speakAsWanted();
  });
}
