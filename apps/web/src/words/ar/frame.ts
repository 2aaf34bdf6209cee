import type { MissedWhy } from "@ringside/desk";
import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const time = (at: number): string => apart(format.time(at));

export const header: Words["header"] = {
  extension: (number) => `داخلي ${apart(number)}`,
  ring: "رنين مسموع",
  ringOn: "الرنين: مفعّل",
  ringOff: "الرنين: معطّل",
  profile: (name) => `ملف ${apart(name)}`,
  look: "المظهر واللغة",
  language: "اللغة",
  theme: "المظهر",
  themes: { system: "مثل النظام", light: "فاتح", dark: "داكن", contrast: "تباين عالٍ" },
  shortcuts: "اختصارات لوحة المفاتيح",
  whatHappened: "ما حدث",
  changeStation: "تغيير الفريق أو الهاتف",
  signOut: "تسجيل الخروج",
  signingOut: "جارٍ تسجيل الخروج…",
  signingOutNext: "يُسجَّل الخروج من محطتك أولًا.",
  signOutFailed: "ما زلت مسجّل الدخول",
  finishFirst: (who) => `أنهِ أولًا المحادثة مع ${apart(who)}.`,
};

/** How one of WxCC's own idle states came about, told with who called and when. */
const missed: Record<MissedWhy, (who: string, at: number | null) => string> = {
  rona: (who, at) => `مكالمة ${apart(who)} لم يُرد عليها${clock(at)}`,
  declined: (who, at) => `مكالمة ${apart(who)} رُفضت${clock(at)}`,
  busy: (who, at) => `هاتفك كان مشغولًا عندما اتصل ${apart(who)}${clock(at)}`,
  invalidNumber: (who, at) => `رقم هاتفك تعذّر الاتصال به لأجل ${apart(who)}${clock(at)}`,
  unavailable: (who, at) => `هاتفك تعذّر الوصول إليه لأجل ${apart(who)}${clock(at)}`,
  channelFailure: (who, at) => `محادثة ${apart(who)} تعذّر تسليمها${clock(at)}`,
};

const missedWritten: Record<
  "rona" | "declined",
  (channel: string, who: string, at: number | null) => string
> = {
  rona: (channel, who, at) =>
    `${writtenOf(channel)} ${apart(who)} لم تُقبل في الوقت المناسب${clock(at)}`,
  declined: (channel, who, at) => `${writtenOf(channel)} ${apart(who)} رُفضت${clock(at)}`,
};

const written: Readonly<Record<string, string>> = {
  chat: "دردشة",
  email: "رسالة",
  social: "رسالة اجتماعية",
};

/** What came, by its channel. */
export function writtenOf(channel: string): string {
  return written[channel] ?? "محادثة";
}

function clock(at: number | null): string {
  return at === null ? "" : ` عند ${time(at)}`;
}

export const state: Words["state"] = {
  label: (name) => `الحالة: ${apart(name)}`,
  pending: (name) => `الحالة: جارٍ التغيير إلى ${apart(name)}`,
  menu: "اختر حالتك",
  available: "متاح",
  idle: "غير نشط",
  engaged: "في محادثة",
  ringing: "يرن",
  wrapup: "ما بعد المكالمة",
  unknown: "غير نشط",
  after: (name) => `ثم ${apart(name)}`,
  afterHint: "أنت في محادثة. يُطبَّق ما تختاره بعدها.",
  goAvailable: "التبديل إلى متاح",
  stayIdle: "البقاء غير نشط",
  someone: "أحد العملاء",
  now: "حالتك",
  missed: (why, who, at) => `أنت غير نشط لأن ${missed[why](who, at)}.`,
  missedWritten: (why, channel, who, at) =>
    `أنت غير نشط لأن ${missedWritten[why](channel, who, at)}.`,
  missedWrittenTitle: {
    rona: (channel) => `${writtenOf(channel)} فائتة`,
    declined: (channel) => `${writtenOf(channel)} مرفوضة`,
  },
  writtenOf,
  missedTitle: {
    rona: "مكالمة فائتة",
    declined: "مكالمة مرفوضة",
    busy: "كان هاتفك مشغولًا",
    invalidNumber: "لم يعمل رقمك",
    unavailable: "تعذّر الوصول إلى هاتفك",
    channelFailure: "لم تصل إحدى المحادثات",
  },
  missedNext: {
    rona: "لن تصلك مكالمات حتى تصبح متاحًا من جديد.",
    declined: "لن تصلك مكالمات حتى تصبح متاحًا من جديد.",
    busy: "تأكد من أن هاتفك غير مشغول قبل أن تصبح متاحًا.",
    invalidNumber: "تحقق من رقم محطتك قبل أن تصبح متاحًا.",
    unavailable: "تأكد من أن هاتفك يعمل قبل أن تصبح متاحًا.",
    channelFailure: "لن تصلك محادثات حتى تصبح متاحًا من جديد.",
  },
  signIn: "سُجّل دخولك إلى محطتك. انتقل إلى متاح عندما تريد استقبال المكالمات.",
  you: "لن تصلك مكالمات حتى تصبح متاحًا من جديد.",
  availableOn: {
    EXTENSION: (number) => `ترن المكالمات على الرقم الداخلي ${apart(number)}. تجيب من ذلك الهاتف.`,
    AGENT_DN: (number) => `ترن المكالمات على ${apart(number)}. تجيب من ذلك الهاتف.`,
    BROWSER: () => "ترن المكالمات في هذا المتصفح.",
  },
  shortcutHint: "لاختصارات لوحة المفاتيح",
};

export const trouble: Words["trouble"] = {
  linkLost: (at) => `تعذّر الوصول إلى Webex منذ ${time(at)}.`,
  linkLostKeeps: "تستمر مكالمتك على هاتفك، وتعود الأزرار من تلقاء نفسها.",
  linkLostIdle: "قد لا تصلك مكالمات جديدة حتى يعود الاتصال. لا حاجة إلى فعل شيء: يُعاد الاتصال تلقائيًا.",
  feedLost: (at) => `فقدت هذه الصفحة اتصالها عند ${time(at)}.`,
  feedLostKeeps: "تستمر مكالمتك على هاتفك، وتُحدَّث الصفحة من تلقاء نفسها.",
  feedLostIdle: "ما تراه يعود إلى ذلك الوقت، وتُحدَّث الصفحة من تلقاء نفسها.",
  offline: "هذا الحاسوب غير متصل بالشبكة.",
  evicted: (at) => `فتحت مكتبك في مكان آخر عند ${time(at)}، لذا أُوقف هذا مؤقتًا.`,
  evictedNext: "ما يعرضه يعود إلى ذلك الوقت. يمكنك استعادة مكتبك.",
  workHere: "العمل هنا",
  unread: "تعذّرت قراءة فرقك ورموزك",
  again: "جارٍ إعادة المحاولة…",
  outdated: "جرى تحديث Ringside.",
  broken: {
    page: "حدث خلل في عرض هذه الصفحة.",
    part: "تعذّر جلب هذا الجزء من الصفحة.",
    menu: "تعذّر جلب هذه القائمة.",
  },
  outdatedNext: "أعد تحميل الصفحة للمتابعة؛ تبقى محادثاتك كما هي.",
  reload: "إعادة التحميل",
};

export const toasts: Words["toasts"] = {
  region: "الإشعارات",
  unknown: (what) => `لا رد من Webex بعد: ${apart(what)}.`,
  unknownNext: "قُرئ ما تراه من جديد للتو. حاول مرة أخرى إن لم يتم الأمر.",
  trackingId: "معرّف التتبع",
  code: "الرمز",
  retryAfter: (seconds) =>
    format.plural(seconds, {
      zero: "حاول مرة أخرى الآن.",
      one: "حاول مرة أخرى بعد ثانية واحدة.",
      two: "حاول مرة أخرى بعد ثانيتين.",
      few: "حاول مرة أخرى بعد # ثوانٍ.",
      many: "حاول مرة أخرى بعد # ثانية.",
      other: "حاول مرة أخرى بعد # ثانية.",
    }),
};

export const keys: Words["keys"] = {
  title: "اختصارات لوحة المفاتيح",
  lead: "تعمل في أي مكان من هذه الصفحة. اكتب حرفًا آخر لتغيير أحدها.",
  offLead: "الاختصارات معطّلة: لا يفعل أي مفتاح شيئًا من تلقاء نفسه.",
  on: "استخدام اختصارات لوحة المفاتيح",
  letter: (what) => `حرف: ${apart(what)}`,
  taken: (letter, what) => `الحرف ${apart(letter)} مستخدم: ${apart(what)}. اختر حرفًا آخر.`,
  notNow: "غير ممكن الآن.",
  reset: "استخدام الحروف المعتادة",
  names: {
    available: "التبديل إلى متاح",
    idle: "فتح قائمة الحالات",
    state: "الانتقال إلى حالتك",
    hold: "الوضع قيد الانتظار أو الاستئناف",
    consult: "استشارة شخص ما",
    transfer: "تحويل المحادثة",
    record: "إيقاف التسجيل مؤقتًا أو متابعته",
    dial: "الاتصال برقم",
    day: "فتح يومي أو إغلاقه",
    accept: "قبول المحادثة",
    decline: "رفض المحادثة",
    endConsult: "إنهاء الاستشارة أو إلغاؤها",
    swap: "التحدث مع الطرف الآخر",
    merge: "دمج المكالمتين",
    complete: "إتمام التحويل",
    leave: "مغادرة المؤتمر",
    next: "الانتقال إلى المحادثة التالية",
    customer: "إظهار العميل أو إخفاؤه",
    ring: "تشغيل الرنين أو إيقافه",
    settings: "فتح الإعدادات أو إغلاقها",
    palette: "البحث عن أي شيء وتنفيذه",
    report: "الإبلاغ عن مشكلة",
    end: "إنهاء المحادثة",
    wrapup: "الانتقال إلى أسباب الإغلاق",
    help: "عرض هذه القائمة",
  },
  ctrl: "Ctrl",
  alt: "Alt",
};
