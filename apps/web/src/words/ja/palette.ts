import type { Words } from "../en/index.ts";

export const palette: Words["palette"] = {
  title: "何でも探して実行する",
  search: "何をしますか？",
  none: "一致するものがありません。文字を減らしてください。",
  groups: {
    actions: "操作",
    contacts: "コンタクト",
    states: "あなたの状態",
    reasons: "後処理",
    people: "引き継ぎ",
  },
  goTo: (who) => `${who} へ移動`,
  state: (name) => `状態: ${name}`,
  reason: (name) => `後処理: ${name}`,
};
