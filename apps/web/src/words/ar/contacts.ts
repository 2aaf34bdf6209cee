import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";
import { writtenOf } from "./frame.ts";

export const contacts: Words["contacts"] = {
  title: "المحادثات",
  empty: "لا توجد محادثات الآن",
  emptyHint: "تظهر المحادثات الجديدة هنا.",
  unknownCustomer: "متصل غير معروف",
  channels: {
    telephony: "مكالمة",
    chat: "دردشة",
    email: "بريد إلكتروني",
    social: "تواصل اجتماعي",
  },
  otherChannel: "محادثة",
  phases: {
    offered: "يرن",
    connected: "جارية",
    held: "قيد الانتظار",
    wrapup: "ما بعد المكالمة",
  },
};

export const call: Words["call"] = {
  incoming: "مكالمة واردة",
  incomingContact: "محادثة واردة",
  offers: "المحادثات الواردة",
  announce: (who, queue) =>
    queue ? `مكالمة واردة من ${apart(who)}، ${apart(queue)}` : `مكالمة واردة من ${apart(who)}`,
  announceConsult: (who, customer) =>
    `يطلب ${apart(who)} انضمامك إلى المكالمة مع ${apart(customer)}`,
  ringsOn: {
    EXTENSION: (number) => `يرن على الرقم الداخلي ${apart(number)}`,
    AGENT_DN: (number) => `يرن على ${apart(number)}`,
    BROWSER: () => "يرن في هذا المتصفح",
  },
  ringing: "يرن",
  secondsLeft: (seconds) =>
    format.plural(seconds, {
      zero: "لم يتبقَّ وقت",
      one: "تبقت ثانية واحدة",
      two: "تبقت ثانيتان",
      few: "تبقت # ثوانٍ",
      many: "تبقت # ثانية",
      other: "تبقت # ثانية",
    }),
  accept: "قبول",
  decline: "رفض",
  hold: "انتظار",
  resume: "استئناف",
  end: "إنهاء",
  holding: "جارٍ الوضع قيد الانتظار…",
  resuming: "جارٍ الاستئناف…",
  endByPhone: "أغلق الخط من هاتفك: لا تُنهي مؤسستك المكالمات من هنا.",
  ending: "جارٍ الإنهاء…",
  onHold: "قيد الانتظار",
  recording: "جارٍ التسجيل",
  recordingPaused: "التسجيل متوقف مؤقتًا",
  recordingBack: (left) => `يعود بعد ${apart(left)}`,
  pauseRecording: "وقف التسجيل",
  resumeRecording: "متابعة التسجيل",
  pausingRecording: "جارٍ الإيقاف المؤقت…",
  resumingRecording: "جارٍ الاستئناف…",
  consultOffer: (who) => `يطلب ${apart(who)} انضمامك`,
  outdialOffer: "مكالمتك",
  duration: "مدة المكالمة",
  current: (who) => `محادثة مع ${apart(who)}`,
  digital: "يعرض Webex رسائل هذه القناة في سطح المكتب الخاص به فقط. اقرأها ورد عليها هناك.",
  ringTitle: (who) => `${apart(who)} يتصل`,
};

export const customer: Words["customer"] = {
  title: "العميل",
  show: "إظهار العميل",
  hide: "إخفاء العميل",
  variables: "البيانات",
  noVariables: "لم ترد بيانات مع هذه المحادثة.",
  secure: "مخفي للأمان",
  story: "مسار هذه المحادثة",
  arrived: "وصلت",
  inQueue: (queue) => `في قائمة الانتظار ${apart(queue)}`,
  answered: "أجبت عليها",
  held: "قيد الانتظار",
  ended: {
    agent: "أنهيت المكالمة",
    customer: "أغلق العميل الخط",
    system: "انتهت المكالمة",
    unknown: "انتهت المكالمة",
  },
};

export const written: Words["written"] = {
  announce: (channel, who, queue) =>
    queue
      ? `${writtenOf(channel)} جديدة من ${apart(who)}، ${apart(queue)}`
      : `${writtenOf(channel)} جديدة من ${apart(who)}`,
  connected: "جارية",
  duration: "مدة المحادثة",
  ended: {
    agent: "أنهيت المحادثة",
    customer: "أنهى العميل المحادثة",
    system: "انتهت المحادثة",
    unknown: "انتهت المحادثة",
  },
};

export const wrapup: Words["wrapup"] = {
  title: "سبب إغلاق المحادثة",
  search: "البحث في الأسباب",
  reasons: "الأسباب",
  none: "لا يوجد سبب مطابق. جرّب حروفًا أقل.",
  noReasons: "لا توجد أسباب إغلاق في ملفك. اطلب من المسؤول إضافتها.",
  submit: "إرسال وإغلاق",
  submitting: "جارٍ الإرسال…",
  choose: "اختر سببًا أولًا.",
  byItself: (reason) => `حتى الإرسال بالسبب ${apart(reason)}`,
  soon: (reason) => `سيُرسل قريبًا بالسبب ${apart(reason)}`,
  keepOpen: "إبقاؤها مفتوحة",
};
