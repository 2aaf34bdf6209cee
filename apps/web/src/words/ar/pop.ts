import { apart } from "../apart.ts";
import type { Words } from "../en/index.ts";

export const pop: Words["pop"] = {
  title: "صفحات هذه المحادثة",
  newTab: "(علامة تبويب جديدة)",
  blocked: (name) => `حظر متصفحك ${apart(name)}`,
  blockedNext: "اسمح بالنوافذ المنبثقة لهذا العنوان، أو افتح الصفحة من بيانات العميل.",
  blockedHere: "حظر متصفحك هذه الصفحة. افتحها من هنا، أو اسمح بالنوافذ المنبثقة لهذا العنوان.",
  choose: "هناك أكثر من صفحة مناسبة. اختر واحدة.",
};
