import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { number, percent, plural, separator } = format;

export const day: Words["day"] = {
  title: "يومي",
  number,
  percent,
  separator,
  export: "تصدير",
  reading: "جارٍ قراءة يومك…",
  unread: "تعذّرت قراءة يومك. تُعاد المحاولة تلقائيًا.",
  old: "هذا كما كان قبل لحظات: تعذّرت القراءة الآن.",
  contactsToday: (count) =>
    plural(count, {
      zero: "لا محادثات اليوم",
      one: "محادثة واحدة اليوم",
      two: "محادثتان اليوم",
      few: "# محادثات اليوم",
      many: "# محادثة اليوم",
      other: "# محادثة اليوم",
    }),
  missedToday: (count) =>
    plural(count, {
      zero: "لا فائتة",
      one: "واحدة فائتة",
      two: "اثنتان فائتتان",
      few: "# فائتة",
      many: "# فائتة",
      other: "# فائتة",
    }),
  averageToday: (time) => `${apart(time)} في المتوسط`,
  figures: {
    contacts: "المحادثات",
    missed: "الفائتة",
    talked: "متوسط الحديث",
    wrapped: "متوسط الإنهاء",
    signedIn: "مدة الدخول",
  },
  yesterday: (value) => `أمس ${apart(value)}`,
  yesterdayNote: "أمس محسوب حتى الوقت نفسه.",
  times: "أوقاتك حسب الحالة",
  noTimes: "تظهر أوقاتك هنا بعد تسجيل الدخول إلى محطة.",
  stateColumn: "الحالة",
  total: "المجموع",
  share: "النسبة",
  inContacts: "في محادثات",
  contacts: "محادثات اليوم",
  onlyMissed: (count) =>
    plural(count, {
      zero: "الفائتة فقط (0)",
      one: "الفائتة فقط (1)",
      two: "الفائتة فقط (2)",
      few: "الفائتة فقط (#)",
      many: "الفائتة فقط (#)",
      other: "الفائتة فقط (#)",
    }),
  noContacts: "لم تنتهِ أي محادثة اليوم بعد.",
  noMissed: "لم يفتك شيء اليوم.",
  moreContacts: "هناك محادثات أقدم اليوم لا تظهر هنا.",
  outcomes: {
    handled: "عولجت",
    handedOn: "حُوّلت",
    helped: "مساعدة زميل",
    missed: "فائتة",
    gaveUp: "أنهى المتصل أثناء الرنين",
    notReached: "تعذّر الوصول",
  },
  rang: (time) => `رنين ${apart(time)}`,
  talked: (time) => `حديث ${apart(time)}`,
  held: (time) => `انتظار ${apart(time)}`,
  wrapped: (time) => `إنهاء ${apart(time)}`,
  callBack: (who) => `معاودة الاتصال بـ ${apart(who)}`,
  columns: {
    began: "البداية",
    name: "العميل",
    number: "الرقم",
    channel: "القناة",
    queue: "قائمة الانتظار",
    outcome: "النتيجة",
    reason: "السبب",
    rang: "الرنين",
    talked: "الحديث",
    held: "الانتظار",
    wrapped: "الإنهاء",
  },
};
