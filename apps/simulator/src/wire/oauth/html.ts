/** Text that is safe to stand in HTML, made by `html` only. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** A template in which whatever is put in is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  const filled = values.map((value) => {
    if (Array.isArray(value)) return value.map(({ text }) => text).join("");
    if (value instanceof Html) return value.text;
    return value.replace(/[&<>"']/g, (char) => entities.get(char) ?? char);
  });
  return new Html(String.raw({ raw: strings }, ...filled));
}
