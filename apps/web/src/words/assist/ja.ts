import type { AssistWords } from "./en.ts";

export const ja: AssistWords = {
  title: "アシスタント",
  mayErr: "WebexのAIが作成しました。使う前に内容を確認してください。",
  transcript: "文字起こし",
  who: { agent: "エージェント", customer: "お客様" },
  newest: "最新へ",
  suggestions: "返答の候補",
  summary: { midCall: "ここまでの要約", handedOver: "前のエージェントから", postCall: "要約" },
  parts: {
    initialContactReason: "お問い合わせの理由",
    reasonForTransferOrConsult: "転送または相談の理由",
    additionalContactReasons: "その他の理由",
    additionalContext: "背景",
    keyActionsTaken: "対応した内容",
    nextSteps: "次の対応",
  },
  fitting: (reasons) => `合う後処理の理由: ${reasons}`,
  toNotes: "メモに追加",
  inNotes: "メモにあります",
  tooLong: "メモに空きがありません。",
  told: { suggestion: "新しい返答の候補", summary: "新しい要約" },
};
