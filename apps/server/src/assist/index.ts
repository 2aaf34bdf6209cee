export { createAssistant, type Assistant, type AssistantOptions } from "./assistant.ts";
