/** WxCC writes some flags as words. */
export const isTrue = (value: unknown): boolean => value === true || value === "true";

/** Text that says something; WxCC leaves many fields empty. */
export function word(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
