import { z } from "zod";
import type * as mini from "zod/mini";
import {
  Command,
  CommandId,
  DestinationList,
  DestinationPage,
  Directory,
  EarlierContacts,
  Frame,
  PopAnswer,
  PopAsked,
  OwnSessions,
  PastContacts,
  QueueWaits,
  SignedIn,
  StateSpans,
  Statistics,
} from "@ringside/desk";
import { ContactsQuery, FeedQuery, Searched, TimesQuery, WaitsQuery } from "./queries.ts";

export type Schema = z.ZodType | mini.ZodMiniType;

/** What a route is for, by the very schemas that read its requests. */
export interface Operation {
  readonly summary: string;
  readonly params?: Readonly<Record<string, Schema>>;
  readonly query?: z.ZodObject;
  readonly body?: Schema;
  /** Each status that is no problem, with what it says. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Whether a signed-in browser's cookie is needed. */
  readonly session: boolean;
}

interface Answer {
  readonly text: string;
  readonly schema?: Schema;
  /** JSON unless told. */
  readonly type?: string;
}

const health = (summary: string): Operation => ({
  summary,
  session: false,
  answers: { 200: { text: "Well" }, 503: { text: "Not ready, and what is not" } },
});

/** By method and path. A route that is missing here shows as not described. */
export const operations: Readonly<Record<string, Operation>> = {
  "GET /healthz": health("Whether the process lives"),
  "GET /readyz": health("Whether agents can be served, and if not, what is missing"),
  "GET /auth/signin": {
    summary: "Leads the browser to Webex's sign-in",
    session: false,
    answers: { 302: { text: "To Webex" } },
  },
  "GET /auth/callback": {
    summary: "Where Webex leads back to; begins the session",
    session: false,
    answers: { 303: { text: "To the page, with a problem's name where there is one" } },
  },
  "POST /auth/signout": {
    summary: "Signs the station and the browser out",
    session: true,
    answers: { 200: { text: "What became of the station" } },
  },
  "GET /api/me": {
    summary: "Who is signed in to this browser",
    session: true,
    answers: { 200: { text: "The agent", schema: SignedIn } },
  },
  "GET /api/sessions": {
    summary: "Where the agent is signed in",
    session: true,
    answers: { 200: { text: "Each browser, the one that asks first", schema: OwnSessions } },
  },
  "DELETE /api/sessions/:id": {
    summary: "Ends the agent's session in another browser; station and contacts stay as they are",
    params: { id: z.string() },
    session: true,
    answers: { 204: { text: "It has ended, and its tabs are told" } },
  },
  "GET /api/directory": {
    summary: "What the agent may choose from: teams, devices, codes",
    session: true,
    answers: { 200: { text: "The directory", schema: Directory } },
  },
  "GET /api/destinations/:list": {
    summary: "Whom a contact may be handed to, searched and in pages",
    params: { list: DestinationList },
    query: Searched,
    session: true,
    answers: { 200: { text: "One page", schema: DestinationPage } },
  },
  "GET /api/waits": {
    summary:
      "How long a contact may wait in queues, as Webex estimates it, where the agent may read it",
    query: WaitsQuery,
    session: true,
    answers: { 200: { text: "Those that are known", schema: QueueWaits } },
  },
  "GET /api/history/contacts": {
    summary:
      "The agent's contacts that are over, or the missed ones, as far as this server saw them",
    query: ContactsQuery,
    session: true,
    answers: { 200: { text: "Those that began in that time", schema: PastContacts } },
  },
  "GET /api/history/states": {
    summary: "What the agent was, when: available, idle by which code, in a contact",
    query: TimesQuery,
    session: true,
    answers: { 200: { text: "In order, cut to that time", schema: StateSpans } },
  },
  "GET /api/history/statistics": {
    summary:
      "The agent's figures of a time: contacts by how they came out, averages, times by state",
    query: TimesQuery,
    session: true,
    answers: { 200: { text: "The figures", schema: Statistics } },
  },
  "GET /api/contacts/:id/earlier": {
    summary:
      "Contacts before of the customer whose contact is at hand, by any agent of the organisation",
    params: { id: z.string() },
    session: true,
    answers: { 200: { text: "The newest", schema: EarlierContacts } },
  },
  "GET /api/feed": {
    summary:
      "The agent's desk as server-sent events: a snapshot or what was missed, then every change",
    query: FeedQuery,
    session: true,
    answers: { 200: { text: "Frames", schema: Frame, type: "text/event-stream" } },
  },
  "PUT /api/commands/:id": {
    summary: "Asks for something, once: the same id again gets the same answer and sends nothing",
    params: { id: CommandId },
    body: Command,
    session: true,
    answers: { 202: { text: "WxCC took it; what comes of it travels on the feed" } },
  },
  "PUT /api/pops/:id": {
    summary: "Asks to open the page of a screen pop, which one tab may, or tells how that went",
    params: { id: z.string() },
    body: PopAsked,
    session: true,
    answers: { 200: { text: "Whether it is for this tab", schema: PopAnswer } },
  },
  "GET /api/openapi.json": {
    summary: "This description",
    session: false,
    answers: { 200: { text: "OpenAPI 3.1" } },
  },
  "GET /api/docs": {
    summary: "This description, to read",
    session: false,
    answers: { 200: { text: "A page", type: "text/html" } },
  },
};
