import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

/** Several contacts at once: room for more, which one is meant, and what is stacked. */
export const several: Words["several"] = {
  room: "対応できる件数",
  used: (channel, used, of) => `${channel}: ${of} 件中 ${used} 件使用中`,
  controlsOf: (who) => `${who} さんの操作`,
  range: (from, to, of) => `${of} 件中 ${from}–${to}`,
  earlier: "前の着信",
  more: "次の着信",
  acceptAll: (count) => format.plural(count, { other: "# 件を受け付ける" }),
  acting: (what, who) => `${what}: ${who}`,
  keypad: "キーパッド",
  keypadWhy: "電話機のキーをお使いください。Webex はここからのトーンを受け付けません。",
  endTitle: (who) => `${who} さんとの対応を終了しますか?`,
  endYes: "はい、終了する",
  endNo: "まだ終了しない",
};
