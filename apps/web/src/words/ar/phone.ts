import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

/** The agent's phone: what becomes of its number, changing it, and calls for help. */
export const phone: Words["phone"] = {
  taken: (plan, as) =>
    [
      plan === null ? "يقبل Webex هذا الرقم." : `تقبله خطة الاتصال «${apart(plan)}».`,
      as === null ? "" : `يتصل Webex بالرقم ${apart(as)}.`,
    ]
      .join(" ")
      .trim(),
  save: "حفظ",
  confirm: (number) =>
    `يُسجَّل خروجك من محطتك لحظةً، ثم يُسجَّل دخولك على ${apart(number)} في حالة غير نشط. لن يرنّ شيء في هذه الأثناء.`,
  change: "التغيير الآن",
  back: "رجوع",
  goBack: (number) => `العودة إلى ${apart(number)}`,
  foundTitle: "أنت مسجّل في محطة بالفعل",
  found: (number, team) =>
    team === null
      ? `أنت مسجّل لدى Webex على ${apart(number)}، من مكتب آخر أو من يوم سابق.`
      : `أنت مسجّل لدى Webex على ${apart(number)} لفريق ${apart(team)}، من مكتب آخر أو من يوم سابق.`,
  carryOn: "المتابعة بها",
  emergency: "مكالمات الطوارئ:",
  emergencyShort: "اطلبها من هاتفك مباشرة.",
  emergencyWhy: "المكالمة من هنا تُظهر رقم مؤسستك ولا تخبر المنقذين بمكانك.",
  understood: "فهمت",
  emergencyNumber: "اطلب هذا الرقم من هاتفك مباشرة: المكالمة من هنا لا تخبر بمكانك.",
};
