import { describe, expect, it } from "vitest";
import { tryRules } from "./match.ts";
import { BadPopRules, parsePopRules } from "./rules.ts";

const good = `
hosts: [crm.example.com]
rules:
  - name: Customer
    on: answered
    when:
      channel: telephony
      queue: [Billing, Orders]
      customer.number: { startsWith: "+351", isNot: "+351000" }
      var.Tier: { known: true }
    open: https://crm.example.com/find?n={customer.number}
`;

function mistakes(text: string): readonly string[] {
  try {
    parsePopRules(text, "pop.yaml");
  } catch (error) {
    if (error instanceof BadPopRules) return error.mistakes;
    throw error;
  }
  return [];
}

describe("a file of rules", () => {
  it("is YAML, or JSON", () => {
    const rules = parsePopRules(good, "pop.yaml");
    expect(rules.rules[0]).toMatchObject({ name: "Customer", on: "answered" });
    expect(parsePopRules(JSON.stringify(rules), "pop.json")).toEqual(rules);
  });

  it.each<[string, string, RegExp]>([
    ["what is no YAML", "hosts: [a\nrules: []\n", /^pop\.yaml:\d+:\d+ /],
    [
      "a host that leads elsewhere",
      good.replace("https://crm", "https://evil"),
      /^pop\.yaml:11:11 rules\.0\.open: leads to evil/,
    ],
    [
      "a script",
      good.replace("https://crm.example.com/find", "javascript:alert"),
      /^pop\.yaml:11:11 .* https/,
    ],
    ["an unknown event", good.replace("answered", "ringing"), /^pop\.yaml:5:9 rules\.0\.on/],
    [
      "an unknown field",
      good.replace("queue:", "queu:"),
      /^pop\.yaml:8:13 rules\.0\.when\.queu: is no field/,
    ],
    [
      "a word too many",
      good.replace("on: answered", "on: answered\n    if: x"),
      /^pop\.yaml:4:5 rules\.0: /,
    ],
    ["nothing", "", /^pop\.yaml:1:1 the file/],
    ["a key twice", `${good}\nhosts: []\n`, /^pop\.yaml:\d+:\d+ .*unique/],
    [
      "a bomb",
      "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nhosts: [*c,*c,*c,*c]\nrules: []",
      /pop\.yaml/,
    ],
  ])("is refused for %s, by line and column", (_what, text, mistake) => {
    expect(mistakes(text).join("\n")).toMatch(mistake);
  });
});

describe("a rule", () => {
  const { rules, hosts } = parsePopRules(good, "pop.yaml");
  const tried = (facts: Record<string, string>) =>
    tryRules({ rules, hosts }, "answered", new Map(Object.entries(facts)))[0];
  const fits = {
    channel: "telephony",
    queue: "Orders",
    "customer.number": "+351912",
    "var.Tier": "Gold",
  };

  it("makes an address where all its conditions hold", () => {
    expect(tried(fits)).toEqual({
      rule: "Customer",
      url: "https://crm.example.com/find?n=%2B351912",
      why: null,
    });
    expect(tryRules({ rules, hosts }, "offered", new Map(Object.entries(fits)))).toEqual([]);
  });

  it.each([
    ["queue", { queue: "Care" }],
    ["customer.number", { "customer.number": "+49" }],
    ["customer.number", { "customer.number": "+351000" }],
  ])("says that %s kept it out, and not by what", (field, over) => {
    const { url, why } = tried({ ...fits, ...over }) ?? {};
    expect([url, why]).toEqual([null, `${field} is not as the rule wants it`]);
  });

  it("stays out of a contact of which it knows too little", () => {
    const { "var.Tier": _tier, ...rest } = fits;
    expect(tried(rest)?.url).toBeNull();
  });
});
