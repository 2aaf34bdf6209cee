import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

/** Several contacts at once: room for more, which one is meant, and what is stacked. */
export const several: Words["several"] = {
  room: "سعة جهات الاتصال",
  used: (channel, used, of) => `${apart(channel)}: ${used} من ${of} مشغول`,
  controlsOf: (who) => `أزرار ${apart(who)}`,
  range: (from, to, of) => `${from}–${to} من ${of}`,
  earlier: "العروض السابقة",
  more: "عروض أخرى",
  acceptAll: (count) =>
    format.plural(count, {
      zero: "قبول # طلب",
      one: "قبول طلب واحد",
      two: "قبول طلبين",
      few: "قبول # طلبات",
      many: "قبول # طلبًا",
      other: "قبول # طلب",
    }),
  acting: (what, who) => `${apart(what)}: ${apart(who)}`,
  keypad: "لوحة المفاتيح",
  keypadWhy: "استخدم مفاتيح هاتفك: لا يقبل Webex نغمات من هنا.",
  endTitle: (who) => `إنهاء الاتصال مع ${apart(who)}؟`,
  endYes: "نعم، أنهِه",
  endNo: "ليس بعد",
};
