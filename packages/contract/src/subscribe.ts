import { z } from "zod";

/** `POST /v1/notification/subscribe`. Source: OpenAPI and the browser SDK. */
export const SubscribeRequest = z.looseObject({
  /** True: the client promises `{"keepalive":"true"}` every 4 s, and is dropped after 16 s without. */
  isKeepAliveEnabled: z.boolean().optional(),
  clientType: z.string().max(20).optional(),
  /** True (with a clientType): up to ten connections side by side. */
  allowMultiLogin: z.boolean().optional(),
  /** True: evict what stands in the way instead of refusing. */
  force: z.boolean().optional(),
});
export type SubscribeRequest = z.infer<typeof SubscribeRequest>;

/** `POST /v1/realtime/subscribe`: the same, and it promises keep-alives unless it says not to. */
export const RealtimeRequest = SubscribeRequest.extend({
  isKeepAliveEnabled: z.boolean().default(true),
  clientType: z.string().min(4).max(64).optional(),
});
export type RealtimeRequest = z.input<typeof RealtimeRequest>;

export const SubscribeResponse = z.looseObject({
  /** Carries its own credential: no header is sent when it is opened. */
  webSocketUrl: z.string(),
  subscriptionId: z.string(),
});
export type SubscribeResponse = z.infer<typeof SubscribeResponse>;

/** The frame both sides send to say that they are there. WxCC writes the word, not the boolean. */
export const keepAliveFrame = '{"keepalive":"true"}';

/** Times of the notification socket, in milliseconds. Source: the browser SDK and OpenAPI. */
export const socketTimes = {
  keepAliveEvery: 4_000,
  silenceIsLoss: 8_000,
  serverDropsAfter: 16_000,
  welcomeWithin: 10_000,
} as const;

/** How long a client waits for the notification that settles a command, in milliseconds. */
export const settleWithin = 20_000;
