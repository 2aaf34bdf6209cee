export { openWebhooks, type Webhooks, type WebhookSettings } from "./webhooks.ts";
