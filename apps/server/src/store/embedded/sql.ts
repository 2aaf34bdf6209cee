import { createRequire } from "node:module";
import { z } from "zod";

type Value = string | number | Uint8Array | null;
type Row = Readonly<Record<string, unknown>>;

/** The little of SQLite that is used here, so that the driver can be changed in this file alone. */
export interface Sql {
  exec(sql: string): void;
  /** Runs a statement; gives the number of rows it changed. */
  run(sql: string, ...values: readonly Value[]): number;
  get<T>(schema: z.ZodType<T>, sql: string, ...values: readonly Value[]): T | null;
  all<T>(schema: z.ZodType<T>, sql: string, ...values: readonly Value[]): T[];
  /** All or nothing. */
  transaction<T>(work: () => T): T;
  close(): void;
}

interface Statement {
  run(...values: Value[]): { changes: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
type Driver = new (path: string) => Database;

/** Node's own SQLite where this Node has it, else the package with the same API. */
function driver(): Driver {
  const require = createRequire(import.meta.url);
  const name = process.getBuiltinModule?.("node:sqlite") ? "node:sqlite" : "@photostructure/sqlite";
  const module: { DatabaseSync: Driver } = require(name);
  return module.DatabaseSync;
}

export function openSql(path: string): Sql {
  const Database = driver();
  const database = new Database(path);
  const statements = new Map<string, Statement>();
  const prepared = (sql: string, values: readonly Value[]): Statement => {
    // SQLite binds NULL to what is missing, without a word.
    if (sql.split("?").length - 1 !== values.length) throw new Error(`wrong values for: ${sql}`);
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const read = <T>(schema: z.ZodType<T>, row: unknown): T => schema.parse({ ...rowOf(row) });
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, ...values) => Number(prepared(sql, values).run(...values).changes),
    get(schema, sql, ...values) {
      const row = prepared(sql, values).get(...values);
      return row === undefined ? null : read(schema, row);
    },
    all: (schema, sql, ...values) =>
      prepared(sql, values)
        .all(...values)
        .map((row) => read(schema, row)),
    transaction(work) {
      database.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => database.close(),
  };
}

const AnyRow = z.record(z.string(), z.unknown());

function rowOf(row: unknown): Row {
  return AnyRow.parse(row);
}
