/** Milliseconds as `04:12`, from one hour on as `1:04:12`. Never negative. */
export function duration(milliseconds: number): string {
  const all = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** The same for a machine, as in `<time datetime>`: `PT252S`. */
export function machineDuration(milliseconds: number): string {
  return `PT${Math.max(0, Math.floor(milliseconds / 1000))}S`;
}

/** The language as it is written where this browser lives: British and American clocks differ. */
export function regional(
  language: string,
  preferred: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  return preferred.find((tag) => tag.split("-")[0] === language) ?? language;
}

/**
 * What a language needs of Intl, each made when it is first asked for: the first of all costs a browser 25 ms.
 * `Rule` names the plural forms that the language has: each must be given, and no other.
 */
export function formatter<Rule extends Intl.LDMLPluralRule = "one" | "other">(locale: string) {
  const time = once(() => new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }));
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: "percent" }));
  const minute = { style: "unit", unit: "minute", unitDisplay: "short" } as const;
  const minutes = once(() => new Intl.NumberFormat(locale, minute));
  const rules = once(() => new Intl.PluralRules(locale));
  return {
    /** Epoch milliseconds as the time of day: `10:42`. */
    time: (at: number): string => time().format(at),
    number: (value: number): string => number().format(value),
    /** A share as `12 %`. */
    percent: (share: number): string => percent().format(share),
    /** `4 min`. */
    minutes: (count: number): string => minutes().format(count),
    /** Between the cells of a file for spreadsheets: `;` where the comma divides decimals. */
    separator: (): string => (number().format(1.5).includes(",") ? ";" : ","),
    /** The form that the language uses for so many; `#` is the number. */
    plural: (count: number, forms: PluralForms<Rule>): string => {
      const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
      return (known[rules().select(count)] ?? forms.other).replace("#", number().format(count));
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

type PluralForms<Rule extends Intl.LDMLPluralRule> = Readonly<Record<Rule | "other", string>>;
