import type { GlobalVariable, TenantConfiguration } from "@ringside/contract";
import { typeOf, type VariableRule, type VariableRules } from "@ringside/desk";

/** Who may see and change which variable. Source: wire contract, section 7. */
export function variableRulesOf(
  tenant: TenantConfiguration,
  variables: readonly GlobalVariable[],
): VariableRules {
  const active = variables.filter((one) => one.active);
  return {
    suppressed: tenant.callVariablesSuppressed === true,
    global: Object.fromEntries(active.map((one) => [one.name, ruleOf(one)])),
  };
}

function ruleOf(variable: GlobalVariable): VariableRule {
  return {
    label: variable.desktopLabel?.trim() || null,
    type: typeOf(variable.variableType),
    viewable: variable.agentViewable,
    editable: variable.agentEditable,
    secure: variable.sensitive === true,
  };
}
