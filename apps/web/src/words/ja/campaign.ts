import type { Words } from "../en/index.ts";

export const campaign: Words["campaign"] = {
  title: "プレビュー",
  announce: (who, campaign) => `${campaign}の次は${who}です`,
  skip: "スキップ",
  remove: "外す",
  next: { call: "その後発信", skip: "その後スキップ", remove: "その後外す" },
  lapsed: (who) => `${who}には発信されませんでした：時間切れです`,
  done: {
    skip: "スキップしました。ほかの人が先になります。",
    remove: "キャンペーンから外しました。",
  },
  over: "キャンペーンは先へ進みました。",
};
