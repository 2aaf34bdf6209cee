import type { Words } from "../en/index.ts";

export const report: Words["report"] = {
  title: "問題を報告",
  lead: "Ringside の担当者に渡すファイルを作ります。この画面に表示されたことをもう一度再生できます。お客様の名前、番号、詳細は置き換えられます。どこにも送信されません。",
  what: "何がうまくいきませんでしたか？",
  hint: "この画面に表示された名前と番号は、ここでも置き換えられます。",
  moments: (count, from, to) => `${from}～${to} の出来事：${count} 件`,
  clicks: (count) => `うち、あなたの操作：${count} 件`,
  facts: (size, language, version) =>
    `ウィンドウ ${size}、ブラウザーの言語 ${language}、バージョン ${version}`,
  all: "内容をすべて見る",
  save: "ファイルを保存",
  saved: "保存しました。そのまま渡せます。",
};

export const browsers: Words["browsers"] = {
  title: "サインイン中の場所",
  here: "このブラウザー",
  another: "別のブラウザー",
  since: (from, seen) => `${from} から、最後の使用 ${seen}`,
  end: (browser) => `そこでサインアウト：${browser}`,
  endShort: "そこでサインアウト",
  hint: "ステーションと通話はそのままです。",
  unread: "今は読み取れませんでした。",
  notEnded: "うまくいきませんでした。もう一度お試しください。",
};
