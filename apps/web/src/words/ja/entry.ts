import type { Words } from "../en/index.ts";

export const signin: Words["signin"] = {
  title: "Webex Contact Center のデスク",
  lead: "Webex アカウントでサインインしてください。次にチームと電話を選択します。",
  connect: "Webex Contact Center に接続",
  simulator: "シミュレーター",
};

export const station: Words["station"] = {
  greeting: (name) => `${name} さん、こんにちは`,
  lead: "通話をどこで受けますか？",
  device: "通話に使う電話",
  deviceNames: { EXTENSION: "内線", AGENT_DN: "ダイヤル番号", BROWSER: "デスクトップ" },
  deviceHints: {
    EXTENSION: "組織の電話機",
    AGENT_DN: "電話番号のある任意の電話機",
    BROWSER: "ソフトフォンのアドオンが必要です",
  },
  numberNames: { EXTENSION: "内線番号", AGENT_DN: "ダイヤル番号", BROWSER: "デスクトップ" },
  numberHints: {
    EXTENSION: "数字のみ（例：1001）",
    AGENT_DN: "国番号付き（例：+81312345678）",
    BROWSER: "",
  },
  locked: "この番号は管理者が設定しています。",
  numberProblems: {
    empty: "通話を受ける電話の番号を入力してください。",
    tooLong: "番号が長すぎます。43 文字以内で入力してください。",
    notAnExtension: "内線番号は 2 桁以上で、スペースは使えません。",
    notADialNumber: "この番号は組織のダイヤルプランにありません。国番号を確認してください。",
    notYours: "管理者の設定により、ご自身の番号のみ使用できます。",
  },
  team: "チーム",
  pickTeam: "チームを選択",
  noTeam: "これから作業するチームを選択してください。",
  noTeams: "まだどのチームにも所属していません。管理者に追加を依頼してください。",
  save: "保存して続行",
  saving: "ステーションにサインインしています…",
  endedBySupervisor: (name) =>
    `${name ?? "スーパーバイザー"} があなたをステーションからサインアウトしました。`,
};
