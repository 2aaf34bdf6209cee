import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

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

export const journey: Words["journey"] = {
  arrivedOn: (number) => `ورد على ${apart(number)}`,
  dialled: (number) => `مكالمة صادرة إلى ${apart(number)}`,
  waited: (time) => `انتظر ${apart(time)}`,
  offered: "عُرض عليك",
  asked: (who) => `طلب منك ${apart(who)} الانضمام`,
  missed: "لم يُجب هنا أحد",
  joined: (who) => `انضم ${apart(who)}`,
  resumed: "استؤنف",
  recordingPaused: "أوقف التسجيل مؤقتًا",
  recordingResumed: "استؤنف التسجيل",
  consultAsked: (who) => `استشرتَ ${apart(who)}`,
  consultTalking: (who) => `تحدثتَ مع ${apart(who)}`,
  consultFailed: "لم يأتِ أحد إلى الاستشارة",
  consultEnded: "انتهت الاستشارة",
  conference: "بدأ المؤتمر",
  left: (who) => `غادر ${apart(who)}`,
  transferred: (who) => `حُوّل إلى ${apart(who)}`,
  transferredOn: "حُوّل",
  notReached: "تعذّر الوصول إليه",
  customerLeft: "أنهى العميل المكالمة",
  empty: "لا يُعرف عنه شيء بعد.",
};

export const earlier: Words["earlier"] = {
  title: "محادثات سابقة",
  reading: "جارٍ البحث…",
  none: "لا شيء معروف هنا.",
  failed: "تعذّرت قراءتها.",
  again: "حاول مجددًا",
  you: "أنت",
  outcomes: {
    handled: "عولجت",
    handedOn: "سُلّمت إلى غيرك",
    helped: "مساعدة زميل",
    missed: "فائتة",
    gaveUp: "ترك الانتظار",
    notReached: "تعذّر الوصول",
  },
};
