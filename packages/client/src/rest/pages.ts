import type { Operation } from "@ringside/contract";
import type { Call, CallOptions, Request } from "./call.ts";
import { badAnswer, read, type Schema } from "./read.ts";

/** Asked for; WxCC may silently give fewer. */
const pageSize = 100;

/** No list of a desktop's is longer: beyond it WxCC is sending pages without end. */
const mostPages = 100;

interface Page<T> {
  meta?:
    | {
        pageSize?: number | undefined;
        totalPages?: number | undefined;
        totalRecords?: number | undefined;
      }
    | undefined;
  data: T[];
}

/**
 * A paged list, walked to its end one page at a time.
 *
 * @throws {WxccError} as every read; `badAnswer` also for a list of more than 100 pages
 */
export async function readAll<T>(
  call: Call,
  operation: Operation,
  page: Schema<Page<T>>,
  query: Readonly<Record<string, string>>,
  options: CallOptions & Pick<Request, "ids"> = {},
): Promise<T[]> {
  const rows: T[] = [];
  for (let number = 0; ; number += 1) {
    const answer = await call(operation, {
      ...options,
      query: { ...query, page: String(number), pageSize: String(pageSize) },
      expect: 200,
    });
    const { meta, data } = read(operation, answer, page);
    rows.push(...data);
    if (data.length === 0 || isLast(number, rows.length, data.length, meta)) return rows;
    if (number + 1 >= mostPages) {
      throw badAnswer(operation, answer, new Error(`more than ${mostPages} pages`));
    }
  }
}

function isLast(number: number, soFar: number, here: number, meta: Page<unknown>["meta"]): boolean {
  if (meta?.totalPages !== undefined) return number + 1 >= meta.totalPages;
  if (meta?.totalRecords !== undefined) return soFar >= meta.totalRecords;
  return here < (meta?.pageSize ?? pageSize);
}
