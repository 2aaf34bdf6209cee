import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

export const campaign: Words["campaign"] = {
  title: "معاينة",
  announce: (who, campaign) => `التالي في ${apart(campaign)} هو ${apart(who)}`,
  skip: "تخطٍّ",
  remove: "إزالة",
  next: { call: "ثم يُتصل به", skip: "ثم يُتخطى", remove: "ثم يُزال" },
  lapsed: (who) => `لم يُتصل بـ ${apart(who)}: انتهى الوقت`,
  done: { skip: "تُخطّي: يأتي شخص آخر أولًا.", remove: "أُزيل من الحملة." },
  over: "استمرت الحملة.",
};
