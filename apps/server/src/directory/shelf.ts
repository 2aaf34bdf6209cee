import type { ZodType } from "zod";
import type { Shared } from "./cache.ts";

/** Where one node lays down what it has read, for the others. */
export interface Shelf {
  /** For so many milliseconds. */
  put(name: string, said: unknown, ms: number): Promise<void>;
  /** What lies there, and for how many milliseconds still. */
  find(name: string): Promise<{ readonly said: unknown; readonly ms: number } | null>;
}

/** The part of the shelf for things of one kind. Without an answer there is nothing: WxCC is asked then. */
export function partOf<T>(shelf: Shelf, kind: string, schema: ZodType<T>): Shared<T> {
  const place = (key: string) => `${kind} ${key}`;
  return {
    put: (key, value, ms) => void shelf.put(place(key), value, ms).catch(() => undefined),
    async find(key) {
      const found = await shelf.find(place(key)).catch(() => null);
      // What another version laid down may be of another form.
      const read = schema.safeParse(found?.said);
      return found && read.success ? { value: read.data, ms: found.ms } : null;
    },
  };
}
