import { z } from "zod";
import type { Context } from "../wire/index.ts";

const ms = z.int().min(0).max(86_400_000);
const seconds = z.int().min(0).max(2_147_483_647);

/** What may be turned while the simulator runs; only what is named changes. */
export const SettingsChange = z.strictObject({
  answerAfterMs: ms.nullable().exactOptional(),
  ronaTimeoutSeconds: z.int().min(1).max(600).exactOptional(),
  socketGraceMs: ms.exactOptional(),
  customerAnswersAfterMs: ms.exactOptional(),
  outdialOutcome: z.enum(["answers", "busy", "declines", "badNumber", "noAnswer"]).exactOptional(),
  outsideTalkMs: ms.exactOptional(),
  pauseDurationSeconds: z.int().min(1).max(3_600).exactOptional(),
  channelStates: z.boolean().exactOptional(),
  traffic: z
    .strictObject({
      enabled: z.boolean().exactOptional(),
      firstAfterMs: ms.exactOptional(),
      everyMs: ms.min(1).exactOptional(),
      patienceMs: ms.nullable().exactOptional(),
    })
    .exactOptional(),
  /** What the AI assistant does. */
  assist: z
    .strictObject({
      transcripts: z.boolean().exactOptional(),
      suggestions: z.boolean().exactOptional(),
      summaries: z.boolean().exactOptional(),
      wellbeing: z.boolean().exactOptional(),
    })
    .exactOptional(),
  oauth: z
    .strictObject({
      accessTokenSeconds: seconds.exactOptional(),
      refreshTokenSeconds: seconds.exactOptional(),
      rotateRefreshTokens: z.boolean().exactOptional(),
      accessTokenForm: z.enum(["opaque", "jwt"]).exactOptional(),
    })
    .exactOptional(),
  /** So many requests a minute of one client id, all its agents together. */
  limiter: z
    .strictObject({
      enabled: z.boolean().exactOptional(),
      perMinute: z.int().min(1).max(100_000).exactOptional(),
    })
    .exactOptional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;

export function settingsOf({ stage, grants, limiter }: Context) {
  return { ...stage.settings, oauth: grants.settings, limiter: limiter.settings };
}

export function changeSettings({ stage, grants, limiter }: Context, change: SettingsChange): void {
  const { oauth, limiter: limit, traffic, assist, ...plain } = change;
  grants.settings = { ...grants.settings, ...oauth };
  limiter.settings = { ...limiter.settings, ...limit };
  const merged = {
    traffic: { ...stage.settings.traffic, ...traffic },
    assist: { ...stage.settings.assist, ...assist },
  };
  stage.do({ kind: "settings", change: { ...plain, ...merged } });
}
