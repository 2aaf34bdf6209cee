import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

export const report: Words["report"] = {
  title: "الإبلاغ عن مشكلة",
  lead: "يُنشأ ملف لمن يعتني بـ Ringside: يعيد عرض ما أظهرته هذه الصفحة. تُستبدل أسماء العملاء وأرقامهم وبياناتهم. لا يُرسل شيء.",
  what: "ما الذي لم ينجح؟",
  hint: "الأسماء والأرقام التي أظهرتها هذه الصفحة تُستبدل هنا أيضًا.",
  moments: (count, from, to) => `الأحداث من ${apart(from)} إلى ${apart(to)}: ${count}`,
  clicks: (count) => `منها ما طلبته أنت: ${count}`,
  facts: (size, language, version) =>
    `النافذة ${apart(size)}، لغة المتصفح ${apart(language)}، الإصدار ${apart(version)}`,
  all: "عرض كل ما فيه",
  save: "حفظ الملف",
  saved: "حُفظ. يمكنك تسليمه كما هو.",
};

export const browsers: Words["browsers"] = {
  title: "أين سُجّل دخولك",
  here: "هذا المتصفح",
  another: "متصفح آخر",
  since: (from, seen) => `منذ ${apart(from)}، آخر استخدام ${apart(seen)}`,
  end: (browser) => `تسجيل الخروج هناك: ${apart(browser)}`,
  endShort: "تسجيل الخروج هناك",
  hint: "تبقى محطتك ومكالماتك كما هي.",
  unread: "تعذّرت القراءة الآن.",
  notEnded: "لم ينجح ذلك. أعد المحاولة.",
};
