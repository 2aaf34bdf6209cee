import type { Words } from "../en/index.ts";

/** Closing a contact: notes, the way to more time, and a reason that waits for the line. */
export const closing: Words["closing"] = {
  notes: "ملاحظاتك",
  notesHint: "لا مكان للملاحظات في Webex: تبقى في هذا المتصفح ليوم واحد أو حتى تسجيل خروجك.",
  more: "دقيقة أخرى",
  favourite: "المفضلة",
  marks: { favourite: "مفضل", last: "الأخير", usual: "المعتاد" },
  waits: "يُرسل فور عودة الاتصال. لا داعي للانتظار.",
};
