import type { Operation } from "@ringside/contract";
import { WxccError } from "../errors.ts";
import { jsonOf } from "../words.ts";
import type { Answer } from "./call.ts";

/** A schema of the contract, as far as it is used here. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

/**
 * The answer's body by its schema.
 *
 * @throws {WxccError} `badAnswer`: not JSON, or the schema missed; `cause` says what
 */
export function read<T>(operation: Operation, answer: Answer, schema: Schema<T>): T {
  const result = schema.safeParse(jsonOf(answer.text));
  if (result.success) return result.data;
  throw badAnswer(operation, answer, result.error);
}

/** Like `read`, for a bare array of rows. */
export function readRows<T>(operation: Operation, answer: Answer, row: Schema<T>): T[] {
  const body = jsonOf(answer.text);
  if (!Array.isArray(body)) throw badAnswer(operation, answer, new Error("not an array"));
  return body.map((item) => {
    const result = row.safeParse(item);
    if (result.success) return result.data;
    throw badAnswer(operation, answer, result.error);
  });
}

export function badAnswer(operation: Operation, answer: Answer, cause: Error): WxccError {
  return new WxccError({ code: "badAnswer", operation, trackingId: answer.trackingId, cause });
}
