import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

export const signin: Words["signin"] = {
  title: "مكتبك لمركز الاتصال Webex Contact Center",
  lead: "سجّل الدخول بحسابك في Webex. ثم اختر فريقك وهاتفك.",
  connect: "الاتصال بـ Webex Contact Center",
  simulator: "المحاكي",
};

export const station: Words["station"] = {
  greeting: (name) => `مرحبًا، ${apart(name)}`,
  lead: "أين تريد أن ترن مكالماتك؟",
  device: "استقبال المكالمات عبر",
  deviceNames: { EXTENSION: "رقم داخلي", AGENT_DN: "رقم هاتف", BROWSER: "سطح المكتب" },
  deviceHints: {
    EXTENSION: "هاتف من هواتف مؤسستك",
    AGENT_DN: "أي هاتف له رقم",
    BROWSER: "يحتاج إلى إضافة هاتف برمجي",
  },
  numberNames: { EXTENSION: "الرقم الداخلي", AGENT_DN: "رقم الهاتف", BROWSER: "سطح المكتب" },
  numberHints: {
    EXTENSION: `أرقام فقط، مثل ${apart("1001")}`,
    AGENT_DN: `مع رمز البلد، مثل ${apart("+97140000000")}`,
    BROWSER: "",
  },
  locked: "حدّد المسؤول هذا الرقم لك.",
  numberProblems: {
    empty: "أدخل رقم الهاتف الذي تريد أن ترن عليه مكالماتك.",
    tooLong: "هذا الرقم طويل جدًا: 43 حرفًا على الأكثر.",
    notAnExtension: "يتكون الرقم الداخلي من رقمين على الأقل، بلا مسافات.",
    notADialNumber: "لا تعرف خطة الاتصال في مؤسستك هذا الرقم. تحقق من رمز البلد.",
    notYours: "يسمح لك المسؤول باستخدام رقمك الخاص فقط.",
  },
  team: "فريقك",
  pickTeam: "اختر فريقًا",
  noTeam: "اختر الفريق الذي تعمل معه الآن.",
  noTeams: "لا تنتمي إلى أي فريق بعد. اطلب من المسؤول إضافتك إلى فريق.",
  save: "حفظ ومتابعة",
  saving: "جارٍ تسجيل الدخول إلى محطتك…",
  endedBySupervisor: (name) =>
    `سجّل ${name === null ? "أحد المشرفين" : apart(name)} خروجك من محطتك.`,
};
