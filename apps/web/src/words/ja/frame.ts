import type { MissedWhy } from "@ringside/desk";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

export const header: Words["header"] = {
  extension: (number) => `内線 ${number}`,
  ring: "着信音を鳴らす",
  ringOn: "着信音：オン",
  ringOff: "着信音：オフ",
  profile: (name) => `${name} のプロファイル`,
  look: "表示と言語",
  language: "言語",
  theme: "テーマ",
  themes: {
    system: "システムと同じ",
    light: "ライト",
    dark: "ダーク",
    contrast: "ハイコントラスト",
  },
  shortcuts: "キーボードショートカット",
  whatHappened: "これまでの出来事",
  changeStation: "チームまたは電話を変更",
  signOut: "サインアウト",
  signingOut: "サインアウトしています…",
  signingOutNext: "先にステーションからサインアウトします。",
  signOutFailed: "まだサインインしています",
  finishFirst: (who) => `先に ${who} とのコンタクトを終えてください。`,
};

/** How one of WxCC's own idle states came about, told with who called and when. */
const missed: Record<MissedWhy, (who: string, at: number | null) => string> = {
  rona: (who, at) => `${clock(at)}${who} からの通話に応答がなかったため`,
  declined: (who, at) => `${clock(at)}${who} からの通話を拒否したため`,
  busy: (who, at) => `${clock(at)}${who} からの着信時に電話が話し中だったため`,
  invalidNumber: (who, at) => `${clock(at)}${who} の通話を電話の番号に発信できなかったため`,
  unavailable: (who, at) => `${clock(at)}${who} の通話で電話に接続できなかったため`,
  channelFailure: (who, at) => `${clock(at)}${who} からのコンタクトを届けられなかったため`,
};

const missedWritten: Record<
  "rona" | "declined",
  (channel: string, who: string, at: number | null) => string
> = {
  rona: (channel, who, at) => `${clock(at)}${who} からの${writtenOf(channel)}に応答がなかったため`,
  declined: (channel, who, at) => `${clock(at)}${who} からの${writtenOf(channel)}を拒否したため`,
};

const written: Readonly<Record<string, string>> = {
  chat: "チャット",
  email: "メール",
  social: "ソーシャルメッセージ",
};

/** What came, by its channel. */
export function writtenOf(channel: string): string {
  return written[channel] ?? "コンタクト";
}

function clock(at: number | null): string {
  return at === null ? "" : `${time(at)} に `;
}

export const state: Words["state"] = {
  label: (name) => `状態：${name}`,
  pending: (name) => `状態：${name} に変更中`,
  menu: "状態を選択",
  available: "対応可能",
  idle: "アイドル",
  engaged: "対応中",
  ringing: "着信中",
  wrapup: "後処理",
  unknown: "アイドル",
  after: (name) => `次は ${name}`,
  afterHint: "コンタクトの対応中です。選択した状態は終了後に適用されます。",
  goAvailable: "対応可能にする",
  stayIdle: "アイドルのままにする",
  someone: "お客様",
  now: "現在の状態",
  missed: (why, who, at) => `${missed[why](who, at)}、アイドルになっています。`,
  missedWritten: (why, channel, who, at) =>
    `${missedWritten[why](channel, who, at)}、アイドルになっています。`,
  missedWrittenTitle: {
    rona: (channel) => `応答のなかった${writtenOf(channel)}`,
    declined: (channel) => `${writtenOf(channel)}を拒否しました`,
  },
  writtenOf,
  missedTitle: {
    rona: "不在着信",
    declined: "通話を拒否しました",
    busy: "電話が話し中でした",
    invalidNumber: "電話番号に発信できませんでした",
    unavailable: "電話に接続できませんでした",
    channelFailure: "コンタクトが届きませんでした",
  },
  missedNext: {
    rona: "対応可能に戻るまで着信はありません。",
    declined: "対応可能に戻るまで着信はありません。",
    busy: "電話が空いていることを確認してから、対応可能にしてください。",
    invalidNumber: "ステーションの番号を確認してから、対応可能にしてください。",
    unavailable: "電話の電源を確認してから、対応可能にしてください。",
    channelFailure: "対応可能に戻るまでコンタクトは届きません。",
  },
  signIn: "ステーションにサインインしました。通話を受ける準備ができたら対応可能にしてください。",
  you: "対応可能に戻るまで着信はありません。",
  availableOn: {
    EXTENSION: (number) => `通話は内線 ${number} で鳴ります。その電話で応答してください。`,
    AGENT_DN: (number) => `通話は ${number} で鳴ります。その電話で応答してください。`,
    BROWSER: () => "通話はこのブラウザーで鳴ります。",
  },
  shortcutHint: "キーボードショートカット",
};

export const trouble: Words["trouble"] = {
  linkLost: (at) => `${time(at)} から Webex に接続できません。`,
  linkLostKeeps: "通話は電話で継続しています。ボタンは自動的に元に戻ります。",
  linkLostIdle:
    "復旧するまで新しい通話が届かないことがあります。自動的に再接続しますので、操作は不要です。",
  feedLost: (at) => `このページの接続が ${time(at)} に切れました。`,
  feedLostKeeps: "通話は電話で継続しています。ページは自動的に最新になります。",
  feedLostIdle: "表示内容はその時点のものです。ページは自動的に最新になります。",
  offline: "このコンピューターはオフラインです。",
  evicted: (at) => `${time(at)} に別の場所でデスクを開いたため、こちらは一時停止しています。`,
  evictedNext: "表示内容はその時点のものです。デスクをこちらに戻すことができます。",
  workHere: "ここで作業する",
  unread: "チームとコードを読み込めませんでした",
  again: "再試行しています…",
  outdated: "Ringside が更新されました。",
  broken: {
    page: "ページの表示に問題が発生しました。",
    part: "ページのこの部分を取得できませんでした。",
    menu: "このメニューを取得できませんでした。",
  },
  outdatedNext: "続けるにはページを再読み込みしてください。コンタクトはそのまま継続します。",
  reload: "再読み込み",
};

export const toasts: Words["toasts"] = {
  region: "通知",
  unknown: (what) => `Webex からまだ応答がありません：${what}。`,
  unknownNext: "表示内容は今読み直したものです。完了していなければ、もう一度お試しください。",
  trackingId: "トラッキング ID",
  code: "コード",
  retryAfter: (seconds) => format.plural(seconds, { other: "# 秒後にもう一度お試しください。" }),
};

export const keys: Words["keys"] = {
  title: "キーボードショートカット",
  lead: "このページのどこでも使えます。変更するには別の文字を入力してください。",
  offLead: "オフになっています。キーだけで操作が行われることはありません。",
  on: "キーボードショートカットを使う",
  letter: (what) => `文字：${what}`,
  taken: (letter, what) => `${letter} は「${what}」で使用中です。別の文字を選択してください。`,
  notNow: "今はできません。",
  reset: "標準の文字に戻す",
  names: {
    available: "対応可能にする",
    idle: "状態リストを開く",
    state: "状態へ移動",
    hold: "保留または保留解除",
    consult: "コンサルトする",
    transfer: "コンタクトを転送",
    record: "録音を一時停止または再開",
    dial: "番号に発信",
    day: "今日の記録を開く、閉じる",
    accept: "コンタクトに応答する",
    decline: "コンタクトを拒否する",
    endConsult: "相談を終了、取り消す",
    swap: "もう一方と話す",
    merge: "通話を統合する",
    complete: "転送を完了する",
    leave: "会議から退出する",
    next: "次のコンタクトへ移動する",
    customer: "顧客を表示、非表示にする",
    ring: "着信音を切り替える",
    settings: "設定を開く、閉じる",
    palette: "何でも探して実行する",
    report: "問題を報告",
    end: "コンタクトを終了",
    wrapup: "後処理の理由へ移動",
    help: "このリストを表示",
  },
  ctrl: "Ctrl",
  alt: "Alt",
};
