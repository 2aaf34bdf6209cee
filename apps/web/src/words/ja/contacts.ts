import type { Words } from "../en/index.ts";
import { format } from "./format.ts";
import { writtenOf } from "./frame.ts";

export const contacts: Words["contacts"] = {
  title: "コンタクト",
  empty: "現在コンタクトはありません",
  emptyHint: "新しいコンタクトはここに表示されます。",
  unknownCustomer: "不明な発信者",
  channels: { telephony: "通話", chat: "チャット", email: "メール", social: "ソーシャル" },
  otherChannel: "コンタクト",
  phases: { offered: "着信中", connected: "通話中", held: "保留中", wrapup: "後処理" },
};

export const call: Words["call"] = {
  incoming: "着信",
  incomingContact: "新しいコンタクト",
  offers: "新しいコンタクトの一覧",
  announce: (who, queue) => (queue ? `${who} からの着信、${queue}` : `${who} からの着信`),
  announceConsult: (who, customer) => `${who} が ${customer} との通話への参加を求めています`,
  ringsOn: {
    EXTENSION: (number) => `内線 ${number} で呼び出し中`,
    AGENT_DN: (number) => `${number} で呼び出し中`,
    BROWSER: () => "このブラウザーで呼び出し中",
  },
  ringing: "呼び出し中",
  secondsLeft: (seconds) => format.plural(seconds, { other: "残り # 秒" }),
  accept: "応答",
  decline: "拒否",
  hold: "保留",
  resume: "保留解除",
  end: "終了",
  holding: "保留しています…",
  resuming: "保留を解除しています…",
  endByPhone: "電話機で切ってください。この組織では、ここから通話を終了しません。",
  ending: "終了しています…",
  onHold: "保留中",
  recording: "録音中",
  recordingPaused: "録音一時停止中",
  recordingBack: (left) => `${left} 後に再開`,
  pauseRecording: "録音停止",
  resumeRecording: "録音再開",
  pausingRecording: "一時停止しています…",
  resumingRecording: "再開しています…",
  consultOffer: (who) => `${who} が参加を求めています`,
  outdialOffer: "あなたの発信",
  duration: "通話時間",
  current: (who) => `${who} とのコンタクト`,
  digital:
    "このチャネルのメッセージは Webex 専用のデスクトップにのみ表示されます。そちらで読み、返信してください。",
  ringTitle: (who) => `${who} から着信中`,
};

export const customer: Words["customer"] = {
  title: "お客様",
  show: "お客様情報を表示",
  hide: "お客様情報を隠す",
  variables: "情報",
  noVariables: "このコンタクトに付随する情報はありません。",
  secure: "安全のため非表示",
  story: "このコンタクトの経過",
  arrived: "着信",
  inQueue: (queue) => `${queue} のキューで待機`,
  answered: "あなたが応答",
  held: "保留",
  ended: {
    agent: "あなたが通話を終了",
    customer: "お客様が切断",
    system: "通話終了",
    unknown: "通話終了",
  },
};

export const written: Words["written"] = {
  announce: (channel, who, queue) =>
    queue
      ? `${who} からの新しい${writtenOf(channel)}、${queue}`
      : `${who} からの新しい${writtenOf(channel)}`,
  connected: "対応中",
  duration: "コンタクトの時間",
  ended: {
    agent: "あなたがコンタクトを終了",
    customer: "お客様がコンタクトを終了",
    system: "コンタクト終了",
    unknown: "コンタクト終了",
  },
};

export const wrapup: Words["wrapup"] = {
  title: "後処理の理由",
  search: "理由を検索",
  reasons: "理由",
  none: "一致する理由がありません。文字数を減らしてみてください。",
  noReasons: "プロファイルに後処理の理由がありません。管理者に追加を依頼してください。",
  submit: "送信して後処理を完了",
  submitting: "送信しています…",
  choose: "先に理由を選択してください。",
  byItself: (reason) => `後に「${reason}」として送信されます`,
  soon: (reason) => `まもなく「${reason}」として送信されます`,
  keepOpen: "開いたままにする",
};
