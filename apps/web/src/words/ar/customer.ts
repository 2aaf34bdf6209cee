import { apart } from "../apart.ts";

export const variables = {
  edit: (label: string) => `تغيير ${apart(label)}`,
  save: "حفظ",
  cancel: "إلغاء",
  saving: "جارٍ الحفظ…",
  nothing: "فارغ",
  yes: "نعم",
  no: "لا",
  refused: (value: string) => (value === "" ? "لم يُفرَّغ" : `لم يُحفظ: «${apart(value)}»`),
  again: "حاول مجددًا",
  meanwhile: (value: string) =>
    value === ""
      ? "أفرغ شخص آخر هذا الحقل في هذه الأثناء."
      : `غيّر شخص آخر هذا إلى «${apart(value)}».`,
  mine: "احفظ ما كتبتُه",
  theirs: "أبقِ ما كتبوه",
  problems: {
    tooLong: "هذا طويل جدًا: 1024 حرفًا على الأكثر، وأقل في بعض الكتابات.",
    notWhole: "عدد صحيح، مثل 42.",
    notDecimal: "عدد بفاصلة عشرية، مثل 4.5.",
    notYesNo: "نعم أو لا.",
    notMoment: "يوم، أو يوم ووقت، مثل 2026-05-31T14:30.",
  },
};
