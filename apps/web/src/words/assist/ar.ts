import type { AssistWords } from "./en.ts";

export const ar: AssistWords = {
  title: "المساعد",
  mayErr: "كتبه الذكاء الاصطناعي في Webex. تحقّق منه قبل الاعتماد عليه.",
  transcript: "نص المحادثة",
  who: { agent: "الموظف", customer: "العميل" },
  newest: "إلى الأحدث",
  suggestions: "يمكنك أن تقول",
  summary: { midCall: "حتى الآن", handedOver: "من الموظف السابق", postCall: "الملخص" },
  parts: {
    initialContactReason: "سبب الاتصال",
    reasonForTransferOrConsult: "سبب التحويل أو الاستشارة",
    additionalContactReasons: "أسباب أخرى",
    additionalContext: "السياق",
    keyActionsTaken: "ما تم فعله",
    nextSteps: "الخطوات التالية",
  },
  fitting: (reasons) => `سبب إنهاء مناسب: ${reasons}`,
  toNotes: "إضافة إلى ملاحظاتي",
  inNotes: "في ملاحظاتك",
  tooLong: "لا مكان له في ملاحظاتك.",
  told: { suggestion: "رد مقترح جديد", summary: "ملخص جديد" },
};
