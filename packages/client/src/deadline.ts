/** A request was not answered in time. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/**
 * Runs `work` under a deadline that covers the answer's body too, and under the caller's own signal.
 *
 * @param ms milliseconds `work` may take
 * @throws {DeadlinePassed} the deadline passed first
 * @throws the caller's `signal.reason`, where that came first; else what `work` throws
 */
export async function within<T>(
  ms: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  caller?.throwIfAborted();
  const ours = new AbortController();
  const timer = setTimeout(() => ours.abort(new DeadlinePassed(`no answer in ${ms} ms`)), ms);
  const leave = () => ours.abort(caller?.reason);
  caller?.addEventListener("abort", leave, { once: true });
  try {
    return await work(ours.signal);
  } catch (error) {
    throw ours.signal.aborted ? ours.signal.reason : error;
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", leave);
  }
}
