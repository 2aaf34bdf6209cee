import { z } from "zod";
import type { Marks } from "../ports.ts";
import type { Sql } from "./sql.ts";

const Mark = z.object({ value: z.instanceof(Uint8Array) });

export function marks(sql: Sql): Marks {
  return {
    async get(name) {
      return sql.get(Mark, "SELECT value FROM marks WHERE name = ?", name)?.value ?? null;
    },
    async put(name, value) {
      sql.run("INSERT OR REPLACE INTO marks VALUES (?, ?)", name, value);
    },
  };
}
