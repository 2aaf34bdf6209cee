import { expect, it } from "vitest";
import { variableRulesOf } from "./variable-rules.ts";

const variable = {
  id: "v",
  name: "OrderId",
  active: true,
  variableType: "Integer",
  agentEditable: true,
  agentViewable: true,
};

it("takes label, type and permissions from the configuration", () => {
  expect(variableRulesOf({}, [{ ...variable, sensitive: true, desktopLabel: " " }])).toEqual({
    suppressed: false,
    global: {
      OrderId: { label: null, type: "whole", viewable: true, editable: true, secure: true },
    },
  });
});

it("leaves out what is no longer in use, and knows when nothing is to be shown", () => {
  const rules = variableRulesOf({ callVariablesSuppressed: true }, [
    { ...variable, active: false },
  ]);
  expect(rules).toEqual({ suppressed: true, global: {} });
});
