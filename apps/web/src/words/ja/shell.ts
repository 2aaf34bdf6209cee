import type { Words } from "../en/index.ts";

/** The page itself: opened without a network, or older than its server. */
export const shell: Words["shell"] = {
  offline: "オフラインです。接続が戻るとデスクが自動的に開きます。",
  noServer: "デスクトップのサーバーが応答しません。応答が戻るとデスクが自動的に開きます。",
  updateNext: "都合のよいときに再読み込みしてください。すぐに終わります。",
};
