import { apart } from "../apart.ts";
import type { By, Sentence } from "../en/happened.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const time = (at: number): string => apart(format.time(at));

/** Where the agent did it, behind the sentence. */
function where({ kind }: By): string {
  if (kind === "otherTab") return " في علامة تبويب أخرى";
  return kind === "elsewhere" ? " خارج سطح العمل هذا" : "";
}

const isYou = ({ kind }: By): boolean => ["here", "otherTab", "elsewhere"].includes(kind);
const reasonOf = (by: By): string => (by.kind === "failure" ? ` ${by.reason}` : "");

function nameOf(by: By): string {
  const name = "name" in by ? by.name : null;
  if (name !== null) return apart(name);
  return by.kind === "supervisor" ? "أحد المشرفين" : "أحد الزملاء";
}

const named = (other: string | null, by: By): string =>
  other === null ? nameOf(by) : apart(other);

const left: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `غادر ${apart(who)} المكالمة.`;
  if (!isYou(by)) return `غادر ${named(other, by)} المحادثة مع ${apart(who)}.`;
  return other === null
    ? `غادرت المحادثة مع ${apart(who)}${where(by)}.`
    : `أخرجت ${apart(other)} من المحادثة مع ${apart(who)}${where(by)}.`;
};

const closed: Sentence = (by, who) =>
  isYou(by) ? `أنهيت المحادثة مع ${apart(who)}${where(by)}.` : `انتهت المحادثة مع ${apart(who)}.`;

const ended: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `أنهى ${apart(who)} المكالمة.`;
  if (by.kind === "elsewhere") return `أنهيت مكالمة ${apart(who)} من هاتفك.`;
  return closed(by, who, other);
};

/** The same of a contact in writing, which nobody hangs up on. */
const written: Record<"answered" | "abandoned" | "ended", Sentence> = {
  answered: (by, who) => `قبلت ${apart(who)}${where(by)}.`,
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `غادر ${apart(who)} قبل أن تقبل.`
      : `انتهت محادثة ${apart(who)} قبل أن تقبل.`,
  ended: (by, who, other) =>
    by.kind === "customer" ? `أنهى ${apart(who)} المحادثة.` : closed(by, who, other),
};

function state(by: By, name: string): string {
  const to = apart(name);
  switch (by.kind) {
    case "here":
    case "otherTab":
      return `اخترت ${to}${where(by)}.`;
    case "supervisor":
      return `غيّر ${nameOf(by)} حالتك إلى ${to}.`;
    case "socketLoss":
      return `غيّر Webex حالتك إلى ${to} أثناء انقطاع الاتصال.`;
    case "restored":
      return `عادت حالتك إلى ${to} كما كانت قبل انقطاع الاتصال.`;
    case "signIn":
      return `حالتك ${to} كما هي بعد كل تسجيل دخول.`;
    default:
      return `أصبحت حالتك ${to}.`;
  }
}

export const happened: Words["happened"] = {
  title: "ما حدث",
  lead: "آخر ما حدث في مكتبك وسببه. الأحدث أولًا.",
  none: "لم يحدث شيء بعد. ما يحدث يظهر هنا مع سببه.",
  contact: {
    dialled: (by, who) => `اتصلت بـ ${apart(who)}${where(by)}.`,
    offered: (by, who) => {
      if (by.kind === "colleague") {
        return `طلب منك ${nameOf(by)} الانضمام إلى المحادثة مع ${apart(who)}.`;
      }
      const queue = by.kind === "routing" ? by.queue : null;
      return `عرض عليك Webex ${apart(who)}${queue === null ? "" : ` من ${apart(queue)}`}.`;
    },
    abandoned: (by, who) =>
      by.kind === "customer"
        ? `أنهى ${apart(who)} المكالمة قبل أن ترد.`
        : `انتهت مكالمة ${apart(who)} قبل أن ترد.`,
    withdrawn: (_by, who) => `استعاد Webex ${apart(who)} ليعرضه على شخص آخر.`,
    answered: (by, who) =>
      by.kind === "elsewhere"
        ? `رددت على ${apart(who)} من هاتفك.`
        : `رددت على ${apart(who)}${where(by)}.`,
    held: (by, who) => `وضعت ${apart(who)} قيد الانتظار${where(by)}.`,
    resumed: (by, who) => `استأنفت مكالمة ${apart(who)}${where(by)}.`,
    recordingPaused: (by, who) => `أوقفت تسجيل ${apart(who)} مؤقتًا${where(by)}.`,
    recordingResumed: (by, who) =>
      by.kind === "timer"
        ? `استؤنف تسجيل ${apart(who)} تلقائيًا: انتهت مدة الإيقاف.`
        : `استأنفت تسجيل ${apart(who)}${where(by)}.`,
    consulted: (by, who, other) =>
      `استشرت ${other === null ? "أحدًا" : apart(other)} بشأن ${apart(who)}${where(by)}.`,
    consultAnswered: (by, who) => `ردّ ${nameOf(by)} على استشارتك بشأن ${apart(who)}.`,
    consultEnded: (by, who) =>
      isYou(by)
        ? `أنهيت الاستشارة بشأن ${apart(who)}${where(by)}.`
        : `انتهت الاستشارة بشأن ${apart(who)}.`,
    consultFailed: (by, who) => `لم يأتِ أحد إلى الاستشارة بشأن ${apart(who)}.${reasonOf(by)}`,
    merged: (by, who) => `دمجت مكالمة ${apart(who)} مع الاستشارة${where(by)}.`,
    joined: (by, who, other) => `انضم ${named(other, by)} إلى المحادثة مع ${apart(who)}.`,
    left,
    conferenceEnded: (_by, who) => `انتهت المكالمة الجماعية مع ${apart(who)}.`,
    transferred: (by, who, other) =>
      `حوّلت ${apart(who)}${other === null ? "" : ` إلى ${apart(other)}`}${where(by)}.`,
    received: (by, who) => `سلّمك ${nameOf(by)} المحادثة مع ${apart(who)}.`,
    dialFailed: (by, who) => `تعذّر الوصول إلى ${apart(who)}.${reasonOf(by)}`,
    ended,
    wrappedUp: (by, who) =>
      by.kind === "autoWrapUp"
        ? `اكتمل ما بعد مكالمة ${apart(who)} تلقائيًا: انتهى الوقت.`
        : `أكملت ما بعد مكالمة ${apart(who)}${where(by)}.`,
  },
  state,
  because: {
    supervisor: ({ name, state: to, since: at }) =>
      `حالتك ${apart(to)} لأن ${name === null ? "أحد المشرفين" : apart(name)} ضبطها عند ${time(at)}.`,
    otherTab: ({ state: to, since: at }) =>
      `حالتك ${apart(to)} لأنك اخترتها في علامة تبويب أخرى عند ${time(at)}.`,
    socketLoss: (at) => `أنت غير نشط لأن الاتصال انقطع: ضبطها Webex عند ${time(at)}.`,
    restored: (at) => `أنت متاح من جديد منذ ${time(at)}: عاد الاتصال.`,
  },
  missed: {
    rona: (who) => `مكالمة ${apart(who)} لم يُرد عليها.`,
    declined: (who) => `رفضت مكالمة ${apart(who)}.`,
    busy: (who) => `كان هاتفك مشغولًا عندما اتصل ${apart(who)}.`,
    invalidNumber: (who) => `تعذّر الاتصال برقم هاتفك لأجل ${apart(who)}.`,
    unavailable: (who) => `تعذّر الوصول إلى هاتفك لأجل ${apart(who)}.`,
    channelFailure: (who) => `تعذّر تسليم محادثة ${apart(who)}.`,
  },
  written,
  missedWritten: {
    rona: (what, who) => `${apart(what)} ${apart(who)} لم تُقبل في الوقت المناسب.`,
    declined: (what, who) => `رفضت ${apart(what)} ${apart(who)}.`,
  },
  stationIn: (by) => `سجّلت الدخول إلى محطتك${where(by)}.`,
  stationOut: (by) =>
    by.kind === "supervisor"
      ? `سجّل ${nameOf(by)} خروج محطتك.`
      : `سجّلت الخروج من محطتك${where(by)}.`,
};
