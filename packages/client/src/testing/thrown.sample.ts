import { inspect } from "node:util";
import { expect } from "vitest";

/** What a promise is rejected with; the test fails if it is not. */
export async function thrown<T>(kind: new (...args: never[]) => T, promise: Promise<unknown>) {
  const error = await promise.then(
    () => expect.fail("should have been rejected"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof kind)) throw error;
  return error;
}

/** Expects that nothing a log or a crash could show of `value` holds one of the secrets. */
export function expectSilentAbout(value: unknown, secrets: readonly string[]) {
  const shown = `${inspect(value, { depth: null, showHidden: true })}${JSON.stringify(value)}`;
  for (const secret of secrets) expect(shown).not.toContain(secret);
}
