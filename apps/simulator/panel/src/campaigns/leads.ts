export interface Lead {
  readonly number: string;
  readonly name: string;
}

/** Whom to call, one on each line: a number, and after a comma a name. */
export function leadsIn(text: string): Lead[] {
  return text
    .split("\n")
    .map((line) => {
      const [number = "", ...name] = line.split(",");
      return { number: number.replaceAll(/[\s().-]/g, ""), name: name.join(",").trim() };
    })
    .filter(({ number }) => number !== "");
}
