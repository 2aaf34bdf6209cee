import type { Words } from "../en/index.ts";

/** Closing a contact: notes, the way to more time, and a reason that waits for the line. */
export const closing: Words["closing"] = {
  notes: "メモ",
  notesHint:
    "Webex にはメモの保存先がありません。メモはこのブラウザーに 1 日間、またはサインアウトまで残ります。",
  more: "1 分延長",
  favourite: "お気に入り",
  marks: { favourite: "お気に入り", last: "最近使用", usual: "標準" },
  waits: "回線が戻りしだい送信されます。待つ必要はありません。",
};
