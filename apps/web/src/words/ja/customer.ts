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
