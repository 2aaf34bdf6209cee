import type { Words } from "../en/index.ts";

export const ring: Words["ring"] = {
  waits: (who) => `${who} が待っています`,
  silent: {
    refused: "クリックするまで、ブラウザーがこのページの音を止めています。",
    noDevice: "選んだ機器がありません。システムの機器で鳴らしています。",
  },
};

export const settings: Words["settings"] = {
  title: "設定",
  search: "設定を検索",
  none: "一致する設定がありません。文字を減らしてください。",
  kept: "これらの設定はこのブラウザーに保存されます。",
  told: "お知らせ",
  ring: "着信音を鳴らす",
  ringHint: "このページを見ている間も鳴ります。",
  loudness: (channel) => `音量: ${channel}`,
  test: (channel) => `着信音を試す: ${channel}`,
  tryIt: "試す",
  device: "鳴らす機器",
  systemDevice: "システムの機器",
  unnamedDevice: (n) => `機器 ${n}`,
  nameDevices: "機器の名前を表示する",
  nameDevicesHint: "ブラウザーがまずマイクの許可を求めます。録音はしません。",
  noDeviceChoice: "このブラウザーはシステムの機器でのみ鳴ります。",
  notify: "デスクトップ通知",
  notifyHint: "ほかの画面を見ている間に表示されます。クリックするとここに戻ります。",
  notifyDenied:
    "ブラウザーが通知を禁止しています。ブラウザーの設定でこのページの通知を許可してください。",
  look: "外観と言語",
  keyboard: "キーボード",
  reasons: "後処理のお気に入り",
  reasonsHint: "後処理のときに先頭に表示されます。",
};
