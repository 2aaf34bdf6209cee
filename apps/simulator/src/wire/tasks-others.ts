import {
  CancelCtqRequest,
  ConferenceRequest,
  ConsultEndRequest,
  ConsultRequest,
  ConsultTransferRequest,
  TransferRequest,
  type DestinationType,
} from "@ringside/contract";
import type { Destination } from "../world/index.ts";
import type { Context } from "./context.ts";
import { onTask } from "./on-task.ts";
import { read } from "./route.ts";

/** Where other people come in: transfer, consult and conference. Source: wire contract, section 6. */
export function serveOthers(context: Context): void {
  const on = onTask(context);
  on("tasks.transfer", (body, named) => {
    const to = destination(read(TransferRequest, body));
    return { kind: "transfer", ...named, to };
  });
  on("tasks.consult", (body, named) => {
    const asked = read(ConsultRequest, body);
    const { holdParticipants: holdOthers } = asked;
    return { kind: "consult", ...named, to: destination(asked), holdOthers };
  });
  on("tasks.consultEnd", (body, named) => {
    const { queueId = null } = read(ConsultEndRequest, body) ?? {};
    return { kind: "endConsult", ...named, queueId };
  });
  // What the SDK said before a queue could be named in the end of a consult.
  on("tasks.cancelCtq", (body, named) => {
    const { queueId } = read(CancelCtqRequest, body);
    return { kind: "endConsult", ...named, queueId };
  });
  on("tasks.consultTransfer", (body, named) => {
    const { to } = read(ConsultTransferRequest, body);
    return { kind: "consultTransfer", ...named, to };
  });
  on("tasks.conference", (body, named) => {
    const { to } = read(ConferenceRequest, body);
    return { kind: "conference", ...named, to };
  });
  on("tasks.conferenceExit", (_, named) => ({ kind: "exitConference", ...named }));
  on("tasks.conferenceTransfer", (_, named) => ({ kind: "transferConference", ...named }));
  on("tasks.conferenceDrop", (_, { participantId, ...named }) => ({
    kind: "drop",
    ...named,
    participantId: participantId ?? "",
  }));
}

const kinds = {
  agent: "agent",
  queue: "queue",
  dialNumber: "number",
  entryPoint: "entryPoint",
  entrypointDialNumber: "entryPoint",
} as const satisfies Record<DestinationType, Destination["kind"]>;

function destination({ to: id, destinationType }: TransferRequest): Destination {
  return { kind: kinds[destinationType], id };
}
