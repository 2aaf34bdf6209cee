import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

/** Choosing a state: the list, what comes after a contact, and the way on after a missed one. */
export const availability: Words["availability"] = {
  search: "البحث في الحالات",
  none: "لا توجد حالة مطابقة. جرّب حروفًا أقل.",
  afterThis: (name) => `بعد هذه المحادثة: ${apart(name)}`,
  availableInstead: "متاح بدلًا من ذلك",
  cancelAfter: (name) => `ثم ${apart(name)}: كن متاحًا بعد هذه المحادثة بدلًا من ذلك`,
  byChannel: "حسب القناة",
  ofChannel: (channel, name) => `${apart(channel)}: ${apart(name)}`,
  stateFor: (channel) => `الحالة في ${apart(channel)}`,
  idleAs: "غير نشط بسبب",
};
