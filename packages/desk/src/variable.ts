import * as z from "zod/mini";

/** What a variable holds. Source: the types of global variables in WxCC's configuration. */
export const VariableType = z.enum(["text", "whole", "decimal", "yesNo", "moment"]);
export type VariableType = z.infer<typeof VariableType>;

/** A CAD variable as this agent may see it. A secure one has no value here. */
export const Variable = z.object({
  name: z.string(),
  label: z.string(),
  type: VariableType,
  value: z.nullable(z.string()),
  editable: z.boolean(),
  secure: z.boolean(),
});
export type Variable = z.infer<typeof Variable>;

/** What WxCC's configuration says about a global variable, whatever the contact says. */
export interface VariableRule {
  readonly label: string | null;
  readonly type: VariableType;
  readonly viewable: boolean;
  readonly editable: boolean;
  readonly secure: boolean;
}

export interface VariableRules {
  /** The organisation shows agents no variables at all. */
  readonly suppressed: boolean;
  /** By name. */
  readonly global: Readonly<Record<string, VariableRule>>;
}

/** Why WxCC would not take a value. */
export type ValueProblem = "tooLong" | "notWhole" | "notDecimal" | "notYesNo" | "notMoment";

/** Bytes that WxCC takes of a value, and characters of a name. */
export const longestValue = 1_024;
export const longestName = 200;

const forms: Readonly<Record<Exclude<VariableType, "text">, readonly [RegExp, ValueProblem]>> = {
  whole: [/^[+-]?\d{1,19}$/, "notWhole"],
  decimal: [/^[+-]?(\d+\.?\d*|\.\d+)$/, "notDecimal"],
  yesNo: [/^(true|false)$/i, "notYesNo"],
  moment: [/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/, "notMoment"],
};

/** What is wrong with a value for a variable of this type, or null. An empty one clears it. */
export function checkValue(type: VariableType, value: string): ValueProblem | null {
  if (bytesOf(value) > longestValue) return "tooLong";
  if (type === "text" || value === "") return null;
  const [form, problem] = forms[type];
  if (!form.test(value)) return problem;
  return type === "moment" && Number.isNaN(Date.parse(value)) ? problem : null;
}

/** As UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
