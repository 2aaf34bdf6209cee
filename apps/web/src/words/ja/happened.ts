import type { By, Sentence } from "../en/happened.ts";
import type { Words } from "../en/index.ts";
import { format } from "./format.ts";

const { time } = format;

/** Where the agent did it, in front of the sentence. */
function where({ kind }: By): string {
  if (kind === "otherTab") return "別のタブで ";
  return kind === "elsewhere" ? "このデスクトップの外で " : "";
}

const isYou = ({ kind }: By): boolean => ["here", "otherTab", "elsewhere"].includes(kind);
const nameOf = (by: By): string =>
  ("name" in by ? by.name : null) ?? (by.kind === "supervisor" ? "スーパーバイザー" : "同僚");
const reasonOf = (by: By): string => (by.kind === "failure" ? by.reason : "");

const left: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} が通話から退出しました。`;
  if (!isYou(by)) return `${other ?? nameOf(by)} が ${who} とのコンタクトから退出しました。`;
  return other === null
    ? `${where(by)}${who} とのコンタクトから退出しました。`
    : `${where(by)}${who} とのコンタクトから ${other} を外しました。`;
};

const closed: Sentence = (by, who) =>
  isYou(by)
    ? `${where(by)}${who} とのコンタクトを終了しました。`
    : `${who} とのコンタクトが終了しました。`;

const ended: Sentence = (by, who, other) => {
  if (by.kind === "customer") return `${who} が電話を切りました。`;
  if (by.kind === "elsewhere") return `電話機で ${who} との通話を切りました。`;
  return closed(by, who, other);
};

/** The same of a contact in writing, which nobody hangs up on. */
const written: Record<"answered" | "abandoned" | "ended", Sentence> = {
  answered: (by, who) => `${where(by)}${who} に応答しました。`,
  abandoned: (by, who) =>
    by.kind === "customer"
      ? `応答する前に ${who} が退出しました。`
      : `応答する前に ${who} からのコンタクトが終了しました。`,
  ended: (by, who, other) =>
    by.kind === "customer" ? `${who} がコンタクトを終了しました。` : closed(by, who, other),
};

function state(by: By, name: string): string {
  switch (by.kind) {
    case "here":
    case "otherTab":
      return `${where(by)}${name} を選択しました。`;
    case "supervisor":
      return `${nameOf(by)} があなたを ${name} にしました。`;
    case "socketLoss":
      return `接続が切れている間に、Webex があなたを ${name} にしました。`;
    case "restored":
      return `接続が切れる前と同じ ${name} に戻りました。`;
    case "signIn":
      return `サインイン後のため ${name} になっています。`;
    default:
      return `${name} になりました。`;
  }
}

export const happened: Words["happened"] = {
  title: "これまでの出来事",
  lead: "あなたのデスクでの最近の出来事とその理由です。新しいものが上に表示されます。",
  none: "まだ出来事はありません。起きたことは理由とともにここに表示されます。",
  contact: {
    dialled: (by, who) => `${where(by)}${who} に発信しました。`,
    offered: (by, who) => {
      if (by.kind === "colleague") {
        return `${nameOf(by)} が ${who} とのコンタクトへの参加を求めました。`;
      }
      const queue = by.kind === "routing" ? by.queue : null;
      return `Webex が${queue === null ? "" : ` ${queue} から`} ${who} を割り当てました。`;
    },
    abandoned: (by, who) =>
      by.kind === "customer"
        ? `応答する前に ${who} が電話を切りました。`
        : `応答する前に ${who} からの通話が終了しました。`,
    withdrawn: (_by, who) => `Webex が ${who} を別の担当者に回しました。`,
    answered: (by, who) =>
      by.kind === "elsewhere"
        ? `電話機で ${who} に応答しました。`
        : `${where(by)}${who} に応答しました。`,
    held: (by, who) => `${where(by)}${who} を保留にしました。`,
    resumed: (by, who) => `${where(by)}${who} の保留を解除しました。`,
    recordingPaused: (by, who) => `${where(by)}${who} の録音を一時停止しました。`,
    recordingResumed: (by, who) =>
      by.kind === "timer"
        ? `一時停止の時間が過ぎたため、${who} の録音が自動で再開しました。`
        : `${where(by)}${who} の録音を再開しました。`,
    consulted: (by, who, other) =>
      `${where(by)}${who} について ${other ?? "誰か"} に相談を始めました。`,
    consultAnswered: (by, who) => `${nameOf(by)} が ${who} についての相談に応答しました。`,
    consultEnded: (by, who) =>
      isYou(by)
        ? `${where(by)}${who} についての相談を終了しました。`
        : `${who} についての相談が終了しました。`,
    consultFailed: (by, who) => `${who} についての相談には誰も応答しませんでした。${reasonOf(by)}`,
    merged: (by, who) => `${where(by)}${who} と相談の通話を統合しました。`,
    joined: (by, who, other) => `${other ?? nameOf(by)} が ${who} とのコンタクトに参加しました。`,
    left,
    conferenceEnded: (_by, who) => `${who} との会議が終了しました。`,
    transferred: (by, who, other) =>
      `${where(by)}${who} を${other === null ? "" : ` ${other} に`}転送しました。`,
    received: (by, who) => `${nameOf(by)} が ${who} とのコンタクトをあなたに渡しました。`,
    dialFailed: (by, who) => `${who} につながりませんでした。${reasonOf(by)}`,
    ended,
    wrappedUp: (by, who) =>
      by.kind === "autoWrapUp"
        ? `時間が過ぎたため、${who} の後処理が自動で完了しました。`
        : `${where(by)}${who} の後処理を完了しました。`,
  },
  state,
  because: {
    supervisor: ({ name, state: to, since: at }) =>
      `${time(at)} に ${name ?? "スーパーバイザー"} が設定したため、${to} になっています。`,
    otherTab: ({ state: to, since: at }) =>
      `${time(at)} に別のタブで選択したため、${to} になっています。`,
    socketLoss: (at) => `接続が切れたため、${time(at)} に Webex がアイドルにしました。`,
    restored: (at) => `接続が回復し、${time(at)} から再び対応可能です。`,
  },
  missed: {
    rona: (who) => `${who} からの通話に応答がありませんでした。`,
    declined: (who) => `${who} からの通話を拒否しました。`,
    busy: (who) => `${who} からの着信時に電話が話し中でした。`,
    invalidNumber: (who) => `${who} の通話を電話の番号に発信できませんでした。`,
    unavailable: (who) => `${who} の通話で電話に接続できませんでした。`,
    channelFailure: (who) => `${who} からのコンタクトを届けられませんでした。`,
  },
  written,
  missedWritten: {
    rona: (what, who) => `${who} からの${what}に応答がありませんでした。`,
    declined: (what, who) => `${who} からの${what}を拒否しました。`,
  },
  stationIn: (by) => `${where(by)}ステーションにサインインしました。`,
  stationOut: (by) =>
    by.kind === "supervisor"
      ? `${nameOf(by)} があなたのステーションをサインアウトしました。`
      : `${where(by)}ステーションからサインアウトしました。`,
};
