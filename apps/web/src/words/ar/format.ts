import { formatter, regional } from "../format.ts";

/** Arabic has all six forms. Its figures are written as phones and timers show them. */
export const format = formatter<Intl.LDMLPluralRule>(`${regional("ar")}-u-nu-latn`);
