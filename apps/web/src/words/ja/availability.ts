import type { Words } from "../en/index.ts";

/** Choosing a state: the list, what comes after a contact, and the way on after a missed one. */
export const availability: Words["availability"] = {
  search: "状態を検索",
  none: "一致する状態がありません。文字数を減らしてみてください。",
  afterThis: (name) => `このコンタクトの後：${name}`,
  availableInstead: "対応可能に変更",
  cancelAfter: (name) => `次は ${name}：このコンタクトの後、代わりに対応可能にする`,
  byChannel: "チャネルごと",
  ofChannel: (channel, name) => `${channel}：${name}`,
  stateFor: (channel) => `${channel} の状態`,
  idleAs: "アイドルの種類",
};
