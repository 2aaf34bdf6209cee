import type { Words } from "../en/index.ts";
export const variables = {
  edit: (label: string) => `${label}を変更`,
  save: "保存",
  cancel: "キャンセル",
  saving: "保存しています…",
  nothing: "空",
  yes: "はい",
  no: "いいえ",
  refused: (value: string) =>
    value === "" ? "空にできませんでした" : `保存されませんでした：「${value}」`,
  again: "もう一度試す",
  meanwhile: (value: string) =>
    value === ""
      ? "その間にほかの人がこの項目を空にしました。"
      : `ほかの人がこれを「${value}」に変更しました。`,
  mine: "自分の内容を保存",
  theirs: "相手の内容を残す",
  problems: {
    tooLong: "長すぎます。1,024文字まで（文字の種類によってはさらに短く）です。",
    notWhole: "42のような整数を入力してください。",
    notDecimal: "4.5のような小数点付きの数を入力してください。",
    notYesNo: "「はい」か「いいえ」です。",
    notMoment: "2026-05-31T14:30のように、日付、または日付と時刻を入力してください。",
  },
};

export const journey: Words["journey"] = {
  arrivedOn: (number) => `${number}に着信`,
  dialled: (number) => `${number}へ発信`,
  waited: (time) => `待ち時間 ${time}`,
  offered: "あなたに提示",
  asked: (who) => `${who}から参加を依頼されました`,
  missed: "ここでは応答がありませんでした",
  joined: (who) => `${who}が参加`,
  resumed: "再開",
  recordingPaused: "録音を一時停止",
  recordingResumed: "録音を再開",
  consultAsked: (who) => `${who}に相談を依頼`,
  consultTalking: (who) => `${who}と話しました`,
  consultFailed: "相談に応じる人がいませんでした",
  consultEnded: "相談を終了",
  conference: "会議を開始",
  left: (who) => `${who}が退出`,
  transferred: (who) => `${who}へ転送`,
  transferredOn: "転送",
  notReached: "つながりませんでした",
  customerLeft: "お客様が電話を切りました",
  empty: "まだ何も分かっていません。",
};

export const earlier: Words["earlier"] = {
  title: "以前のコンタクト",
  reading: "読み込んでいます…",
  none: "このデスクで分かるものはありません。",
  failed: "読み込めませんでした。",
  again: "もう一度試す",
  you: "あなた",
  outcomes: {
    handled: "対応済み",
    handedOn: "引き継ぎ",
    helped: "同僚を支援",
    missed: "不在",
    gaveUp: "待たずに切断",
    notReached: "つながらず",
  },
};
