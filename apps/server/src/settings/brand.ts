import { readFileSync } from "node:fs";

/** How the desktop looks and is called where it is somebody's own. */
export interface Brand {
  readonly name: string | null;
  /** A style sheet that sets the tokens of `packages/look` again. */
  readonly css: string | null;
}

type Blame = (variable: string, problem: string, fix: string) => void;

export function brandOf(env: Readonly<Record<string, string | undefined>>, blame: Blame): Brand {
  const name = env["RINGSIDE_BRAND_NAME"]?.trim() ?? null;
  if (name !== null && !/^[\p{L}\p{N}][\p{L}\p{N} .,'&-]{0,39}$/u.test(name)) {
    blame("RINGSIDE_BRAND_NAME", "is not a name", "write up to 40 letters, digits and spaces");
  }
  return { name, css: sheetOf(env["RINGSIDE_BRAND_CSS"], blame) };
}

function sheetOf(file: string | undefined, blame: Blame): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file, "utf8");
  } catch {
    blame("RINGSIDE_BRAND_CSS", "cannot be read", "name a style sheet that this user may read");
    return null;
  }
}
