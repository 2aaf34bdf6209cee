export { serveWebhooks } from "./routes.ts";
