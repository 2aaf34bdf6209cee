import type { Words } from "../en/index.ts";

/** The agent's phone: what becomes of its number, changing it, and calls for help. */
export const phone: Words["phone"] = {
  taken: (plan, as) =>
    [
      plan === null ? "この番号は使えます。" : `ダイヤルプラン「${plan}」で使えます。`,
      as === null ? "" : `Webex は ${as} に発信します。`,
    ].join(""),
  save: "保存",
  confirm: (number) =>
    `いったんステーションからサインアウトし、${number} で「アイドル」としてサインインし直します。その間は着信しません。`,
  change: "今すぐ変更",
  back: "戻る",
  goBack: (number) => `${number} に戻す`,
  foundTitle: "すでにステーションにサインインしています",
  found: (number, team) =>
    team === null
      ? `別のデスクまたは以前の日から、${number} でサインインしたままです。`
      : `別のデスクまたは以前の日から、${team} の ${number} でサインインしたままです。`,
  carryOn: "このまま続ける",
  emergency: "緊急通報:",
  emergencyShort: "電話機から直接おかけください。",
  emergencyWhy: "ここからの発信では組織の番号が表示され、あなたのいる場所は伝わりません。",
  understood: "わかりました",
  emergencyNumber: "この番号は電話機から直接おかけください。ここからの発信では場所が伝わりません。",
};
