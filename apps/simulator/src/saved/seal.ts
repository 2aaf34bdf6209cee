import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { z } from "zod";
import { pack, unpack } from "./pack.ts";

const Manifest = z.looseObject({ version: z.string() });
const { version } = Manifest.parse(createRequire(import.meta.url)("../../package.json"));

/** A file that this simulator does not take. Its message says why, and what to do. */
export class FileError extends Error {
  override readonly name = "FileError";
}

const Sealed = z.object({
  format: z.string(),
  madeBy: z.string(),
  digest: z.string(),
  content: z.unknown(),
});

/**
 * What only a simulator writes and only a simulator reads: a world, or a recording. The digest
 * proves that the content is what was written, so that it can be taken as it is.
 */
export function seal(format: string, content: unknown): string {
  const packed = pack(content);
  return JSON.stringify({ format, madeBy: version, digest: digestOf(packed), content: packed });
}

/**
 * Opens what was sealed.
 *
 * @throws {FileError} it is something else, was changed, or is of another version
 */
export function unseal(format: string, text: string): unknown {
  const parsed = Sealed.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data.format !== format)
    throw new FileError(`This is no ${format}: save one by /_sim and take that file.`);
  const { madeBy, digest, content } = parsed.data;
  if (madeBy !== version)
    throw new FileError(`This ${format} was saved by version ${madeBy}, and this is ${version}.`);
  if (digestOf(content) !== digest)
    throw new FileError(
      `This ${format} was changed after it was saved: save it again, and write what you want otherwise into a scenario or an organisation.`,
    );
  return unpack(content);
}

/** Whether a text is something sealed, of whatever format. */
export function isSealed(text: string): boolean {
  return Sealed.safeParse(jsonOf(text)).success;
}

function digestOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
