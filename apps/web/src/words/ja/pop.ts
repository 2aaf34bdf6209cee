import type { Words } from "../en/index.ts";

export const pop: Words["pop"] = {
  title: "このコンタクトのページ",
  newTab: "（新しいタブ）",
  blocked: (name) => `ブラウザーが${name}をブロックしました`,
  blockedNext: "このアドレスのポップアップを許可するか、お客様の欄から開いてください。",
  blockedHere:
    "ブラウザーがこのページをブロックしました。ここから開くか、このアドレスのポップアップを許可してください。",
  choose: "複数のページが当てはまります。1つ選んでください。",
};
