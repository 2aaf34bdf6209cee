/** The server cannot start; the message is one sentence for whoever started it. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}

const byCode: Readonly<Record<string, (what: string) => string>> = {
  EADDRINUSE: (what) =>
    `Port ${what} is taken by another program: stop that, or set RINGSIDE_PORT to a free port.`,
  EADDRNOTAVAIL: () =>
    "RINGSIDE_HOST is no address of this machine: write 127.0.0.1, or 0.0.0.0 for all.",
  EACCES: (what) => `Ringside may not use ${what}: choose one that this user may use.`,
  EPERM: (what) => `Ringside may not use ${what}: choose one that this user may use.`,
  EROFS: (what) => `${what} cannot be written: set RINGSIDE_STORE to a place that can.`,
  EEXIST: (what) => `${what} cannot be made: set RINGSIDE_STORE to a file in a folder.`,
  ENOTDIR: (what) => `${what} cannot be made: set RINGSIDE_STORE to a file in a folder.`,
  ENOSPC: (what) => `The disk is full, ${what} cannot be written: make room.`,
};

/**
 * Runs one step of the start and says its failure in a sentence.
 *
 * @param what the port or path it is about
 * @throws {StartFailure}
 */
export async function step<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const sentence = byCode[code]?.(what) ?? `${what}: ${error.message}`;
    throw new StartFailure(sentence, { cause: error });
  }
}
