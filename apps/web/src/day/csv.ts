import type { PastContact } from "@ringside/desk";
import { channelOf } from "../tasks/index.ts";
import { saveFile } from "../ui/index.ts";
import { duration, words } from "../words/index.ts";

/**
 * The day's contacts as a file for a spreadsheet: UTF-8 with a mark that says so, and the separator that
 * spreadsheets of this language expect.
 */
export function csvOf(contacts: readonly PastContact[], separator = words.day.separator()): string {
  const names = words.day.columns;
  const rows = contacts.map((one) => [
    localTime(one.began),
    one.customer.name ?? "",
    one.customer.number ?? "",
    channelOf(one.channel),
    one.queue ?? "",
    words.day.outcomes[one.outcome],
    one.reason ?? "",
    duration(one.rang),
    duration(one.talked),
    duration(one.held),
    duration(one.wrapped),
  ]);
  const lines = [Object.values(names), ...rows].map((row) => row.map(cell).join(separator));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/**
 * A cell that is text whatever it begins with: a customer's name may be a formula (CWE-1236). What a
 * spreadsheet would read as one, also after spaces, gets an apostrophe in front.
 */
export function cell(text: string): string {
  const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^\p{Cc}/u;
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** As spreadsheets of all languages read it: `2026-11-25 10:42:03`. */
function localTime(at: number): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const date = [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join("-");
  return `${date} ${[day.getHours(), day.getMinutes(), day.getSeconds()].map(two).join(":")}`;
}

/** Hands the file to the browser. */
export function saveCsv(text: string, day: number): void {
  saveFile(text, "text/csv", `ringside-${localTime(day).slice(0, 10)}.csv`);
}
