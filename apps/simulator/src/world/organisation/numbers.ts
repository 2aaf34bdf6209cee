import { fixedId } from "./ids.ts";
import type { AddressBook, DialPlan, OutdialAni } from "./organisation.ts";

export const dialPlans: readonly DialPlan[] = [
  {
    id: fixedId("dialPlan", 1),
    name: "United States and Canada",
    regularExpression: "^\\+?1[2-9][0-9]{2}[2-9][0-9]{6}$",
    prefix: "",
    strippedChars: "( )-",
  },
  {
    id: fixedId("dialPlan", 2),
    name: "Any country",
    regularExpression: "^\\+[2-9][0-9]{6,14}$",
    prefix: "",
    strippedChars: "( )-",
  },
];

export const addressBook: AddressBook = {
  id: fixedId("addressBook", 1),
  name: "Partners",
  entries: [
    { id: fixedId("contact", 1), name: "Courier desk", number: "+14085550170" },
    { id: fixedId("contact", 2), name: "Repair workshop", number: "+351215550171" },
    { id: fixedId("contact", 3), name: "Card services", number: "+442055500172" },
  ],
};

export const outdialAni: OutdialAni = {
  id: fixedId("outdialAni", 1),
  name: "Outgoing numbers",
  entries: [
    { id: fixedId("outdialAni", 2), name: "Main line", number: "+14085550190", isDefault: true },
    { id: fixedId("outdialAni", 3), name: "Support", number: "+14085550192", isDefault: false },
  ],
};
