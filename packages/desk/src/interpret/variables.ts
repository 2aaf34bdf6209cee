import type { CadVariable, Interaction } from "@ringside/contract";
import type { Me } from "../me.ts";
import type { Variable, VariableRule, VariableType } from "../variable.ts";
import { word } from "./word.ts";

/**
 * The contact's variables as this agent may see them, in the order that the flow gives its panel. Where
 * contact and configuration differ the stricter one holds. Source: wire contract, sections 7 and 11.2.
 */
export function variablesOf(interaction: Interaction, me: Me): Variable[] {
  if (me.variables?.suppressed) return [];
  const rules = me.variables?.global ?? {};
  const all = Object.entries(interaction.callAssociatedData ?? {}).flatMap(([name, said]) => {
    // Digital channels write the value alone.
    const cad = typeof said === "string" ? { name, value: said } : said;
    const rule = Object.hasOwn(rules, cad.name) ? rules[cad.name] : undefined;
    const hidden = cad.agentViewable === false || rule?.viewable === false;
    return hidden || ours.has(cad.name) ? [] : [visible(cad, rule)];
  });
  const order = panelOrder(interaction);
  const place = ({ name }: Variable) => order.get(name) ?? order.size;
  return all.toSorted((a, b) => place(a) - place(b));
}

/** Not a detail of the contact: how it is to be shown. */
const ours: ReadonlySet<string> = new Set(["FC-DESKTOP-VIEW"]);

function visible(cad: CadVariable, rule: VariableRule | undefined): Variable {
  const secure = cad.isSecure === true || rule?.secure === true;
  return {
    name: cad.name,
    label: word(cad.displayName) ?? rule?.label ?? cad.name,
    type: rule?.type ?? typeOf(cad.type),
    value: secure ? null : (cad.value ?? null),
    editable: cad.agentEditable === true && rule?.editable !== false && !secure,
    secure,
  };
}

const types: Readonly<Record<string, VariableType>> = {
  INTEGER: "whole",
  DECIMAL: "decimal",
  BOOLEAN: "yesNo",
  DATETIME: "moment",
};

/** WxCC writes its types in two ways. */
export function typeOf(type: string | undefined): VariableType {
  const name = (type ?? "").toUpperCase().replaceAll("_", "");
  return (Object.hasOwn(types, name) ? types[name] : undefined) ?? "text";
}

/**
 * Which place the flow gives each variable: `fcDesktopView` is JSON in a word,
 * `{"interaction-panel":[{"name","variableSeq"}],"pop-over":[…]}`. Source: what published widgets read.
 */
function panelOrder({ callProcessingDetails }: Interaction): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const places = listed(jsonOf(callProcessingDetails?.["fcDesktopView"])).toSorted(
    (a, b) => a.at - b.at,
  );
  for (const { name } of places) if (!order.has(name)) order.set(name, order.size);
  return order;
}

function listed(view: unknown): { name: string; at: number }[] {
  const panel = isRecord(view) ? view["interaction-panel"] : null;
  if (!Array.isArray(panel)) return [];
  return panel.flatMap((one: unknown, at) => {
    if (!isRecord(one) || typeof one["name"] !== "string") return [];
    const place = Number(one["variableSeq"] ?? at);
    return [{ name: one["name"], at: Number.isFinite(place) ? place : at }];
  });
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
