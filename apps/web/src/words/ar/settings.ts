import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

export const ring: Words["ring"] = {
  waits: (who) => `${apart(who)} في الانتظار`,
  silent: {
    refused: "متصفحك يُبقي هذه الصفحة صامتة حتى تنقر عليها.",
    noDevice: "الجهاز المختار لم يعد موجودًا: الرنين على جهاز النظام.",
  },
};

export const settings: Words["settings"] = {
  title: "الإعدادات",
  search: "البحث في الإعدادات",
  none: "لا إعداد مطابق. جرّب حروفًا أقل.",
  kept: "هذه الإعدادات محفوظة في هذا المتصفح.",
  told: "التنبيهات",
  ring: "رنين مسموع",
  ringHint: "حتى وأنت تنظر إلى هذه الصفحة.",
  loudness: (channel) => `مستوى الصوت: ${apart(channel)}`,
  test: (channel) => `تجربة الرنين: ${apart(channel)}`,
  tryIt: "تجربة",
  device: "الرنين على",
  systemDevice: "جهاز النظام",
  unnamedDevice: (n) => `جهاز ${apart(String(n))}`,
  nameDevices: "إظهار أسماء الأجهزة",
  nameDevicesHint: "يطلب المتصفح إذن الميكروفون أولًا. لا يُسجَّل شيء.",
  noDeviceChoice: "هذا المتصفح يرن على جهاز النظام فقط.",
  notify: "إشعارات سطح المكتب",
  notifyHint: "تظهر وأنت تنظر إلى شيء آخر. النقر يعيدك إلى هنا.",
  notifyDenied: "متصفحك يمنعها. اسمح بإشعارات هذه الصفحة في إعداداته.",
  look: "المظهر واللغة",
  keyboard: "لوحة المفاتيح",
  reasons: "أسباب الإنهاء المفضلة",
  reasonsHint: "تظهر أولًا عند الإنهاء.",
};
