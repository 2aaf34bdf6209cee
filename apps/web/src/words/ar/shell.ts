import type { Words } from "../en/index.ts";

/** The page itself: opened without a network, or older than its server. */
export const shell: Words["shell"] = {
  offline: "أنت غير متصل بالشبكة. يُفتح مكتبك من تلقاء نفسه عند عودة الاتصال.",
  noServer: "لا يرد خادم سطح المكتب. يُفتح مكتبك من تلقاء نفسه عندما يرد.",
  updateNext: "أعد التحميل متى ناسبك ذلك: يستغرق ثانية واحدة.",
};
