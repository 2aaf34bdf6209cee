import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

export const palette: Words["palette"] = {
  title: "البحث عن أي شيء وتنفيذه",
  search: "ماذا تريد أن تفعل؟",
  none: "لا شيء مطابق. جرّب حروفًا أقل.",
  groups: {
    actions: "الإجراءات",
    contacts: "المحادثات",
    states: "حالتك",
    reasons: "الإنهاء",
    people: "التسليم",
  },
  goTo: (who) => `الانتقال إلى ${apart(who)}`,
  state: (name) => `الحالة: ${apart(name)}`,
  reason: (name) => `الإنهاء بسبب: ${apart(name)}`,
};
