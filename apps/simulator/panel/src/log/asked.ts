import type { Operation } from "@ringside/contract";
import type { RequestSeen } from "../world.ts";
import type { Names } from "./names.ts";

/** What somebody asked for, after "Ana asked". Reads of the configuration are named by what is read. */
const asked: Readonly<Record<Exclude<Operation, `config.${string}`>, string>> = {
  "notification.subscribe": "for a notification socket",
  "agents.login": "to sign in to a station",
  "agents.logout": "to sign out of the station",
  "agents.state": "for another state",
  "agents.channelState": "for another state of some channels",
  "agents.reload": "to be told everything again",
  "agents.buddyList": "who is around",
  "tasks.create": "to call a customer",
  "tasks.update": "to write onto the contact",
  "tasks.assign": "to take a contact out of its queue",
  "tasks.accept": "to accept",
  "tasks.reject": "to decline",
  "tasks.hold": "to hold",
  "tasks.unhold": "to resume",
  "tasks.recordPause": "to pause the recording",
  "tasks.recordResume": "to go on recording",
  "tasks.transfer": "to transfer",
  "tasks.consult": "to consult",
  "tasks.consultAccept": "to accept a consult",
  "tasks.consultEnd": "to end the consult",
  "tasks.cancelCtq": "to call off the search for help",
  "tasks.consultTransfer": "to hand over to whom was consulted",
  "tasks.conference": "for a conference",
  "tasks.conferenceExit": "to leave the conference",
  "tasks.conferenceTransfer": "to hand over the conference",
  "tasks.conferenceDrop": "to drop somebody from the conference",
  "tasks.end": "to end",
  "tasks.wrapup": "to wrap up",
  "realtime.subscribe": "for a real-time socket",
  "assist.event": "the assistant for something",
  "assist.transcripts": "for what was said",
  "summaries.search": "for summaries",
  "reads.estimatedWait": "how long a queue takes",
  "callbacks.schedule": "to write a call-back down",
  "callbacks.list": "for the call-backs to come",
  "callbacks.read": "for a call-back",
  "callbacks.change": "to change a call-back",
  "callbacks.cancel": "to cancel a call-back",
  "monitor.create": "to listen to a call",
  "monitor.sessions": "what is listened to",
  "monitor.remove": "to take a wish to listen back",
  "monitor.bargeIn": "to talk along in a call",
  "monitor.hold": "not to listen for a while",
  "monitor.unhold": "to listen again",
  "monitor.end": "to listen no more",
  "campaign.accept": "to call whom the campaign shows",
  "campaign.skip": "to skip whom the campaign shows",
  "campaign.remove": "to strike whom the campaign shows off",
};

const others: Readonly<Record<string, string>> = {
  "oauth.authorize": "to sign in with Webex",
  "oauth.token": "for tokens",
  "oauth.refresh": "to renew the tokens",
  "oauth.revoke": "to end the tokens",
};

const outcomes: Readonly<Record<number, string>> = {
  200: "done",
  201: "made",
  202: "accepted",
  204: "done",
  302: "sent on",
  400: "a bad request",
  401: "the token is not good",
  403: "not allowed",
  404: "not found",
  405: "no such method",
  409: "not now",
  413: "too large",
  429: "too many requests",
};

/** A request in words: who asked what, and what came of it. */
export function askedWords(request: RequestSeen, names: Names): string {
  const { operation, agentId, status, method, path } = request;
  const wish = operation === null ? `for ${method} ${path}` : wishOf(operation);
  const who = agentId === null ? "Somebody" : names.agent(agentId);
  return `${who} asked ${wish}: ${outcome(status)}`;
}

function wishOf(operation: string): string {
  const words: Readonly<Record<string, string>> = { ...asked, ...others };
  const [, read] = /^config\.(\w+)$/.exec(operation) ?? [];
  // `addressBook` is read as "address book".
  if (read) return `for the ${read.replaceAll(/[A-Z]/g, (char) => ` ${char.toLowerCase()}`)}`;
  return words[operation] ?? `for ${operation}`;
}

function outcome(status: number | null): string {
  if (status === null) return "no answer";
  return outcomes[status] ?? (status >= 500 ? "the service failed" : String(status));
}

/** The request for a terminal; what was in it is not kept, nor is a token. */
export function curl({ method, path }: RequestSeen, origin: string): string {
  const json = "-H 'Content-Type: application/json' -d '{}'";
  const lines = [`curl -i -X ${method} '${origin}${path.replaceAll("'", "%27")}'`];
  lines.push(`-H "Authorization: Bearer $TOKEN"`);
  if (method !== "GET" && method !== "DELETE") lines.push(json);
  return lines.join(" \\\n  ");
}
