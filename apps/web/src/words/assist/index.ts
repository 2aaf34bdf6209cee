import { isLanguage, words, type Language } from "../index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type AssistWords } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";

const all: Record<Language, AssistWords> = { en, de, es, fr, ja, ar };

/** What is said of the AI assistant, fetched with it and not with the first screen. */
export function assistWords(): AssistWords {
  return all[isLanguage(words.locale) ? words.locale : "en"];
}
