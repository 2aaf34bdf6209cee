import { Refusal } from "../refusal.ts";
import { wordOf, type Row } from "./row.ts";

const comparison = /^(\w+)(==|!=|=in=|=out=)(\([^)]*\)|"[^"]*"|[^;,()]*)/;

/**
 * Reads an RSQL filter, of which WxCC's clients use a little: `==`, `!=`, `=in=`, `=out=`, with `;`
 * for and, `,` for or, and values with quotes or without. Throws a `Refusal` for anything else.
 */
export function parseFilter(filter: string): (row: Row) => boolean {
  const any: ((row: Row) => boolean)[][] = [[]];
  let rest = filter.trim();
  while (rest !== "") {
    const [whole, field = "", operator = "", value = ""] = comparison.exec(rest) ?? [];
    if (whole === undefined) throw new Refusal(400, `The filter is not understood from: ${rest}`);
    any.at(-1)?.push(compare(field, operator, valuesOf(value)));
    rest = rest.slice(whole.length);
    if (rest.startsWith(",")) any.push([]);
    else if (rest !== "" && !rest.startsWith(";"))
      throw new Refusal(400, `The filter is not understood from: ${rest}`);
    rest = rest.slice(1);
  }
  return (row) => any.some((all) => all.every((fits) => fits(row)));
}

function compare(field: string, operator: string, values: readonly string[]) {
  const among = operator === "==" || operator === "=in=";
  return (row: Row) => values.includes(wordOf(row, field)) === among;
}

function valuesOf(text: string): string[] {
  const inside = text.startsWith("(") ? text.slice(1, -1).split(",") : [text];
  return inside.map((value) => value.trim().replace(/^"(.*)"$/, "$1"));
}
