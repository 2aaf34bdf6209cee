import {
  BuddyListRequest,
  ChannelStateRequest,
  LoginRequest,
  LogoutRequest,
  StateRequest,
} from "@ringside/contract";
import type { z } from "zod";
import { holderOf, scopes } from "./access.ts";
import type { Context } from "./context.ts";
import { accepted } from "./perform.ts";
import { read, serve, serveAt } from "./route.ts";

/** `/v1/agents`. Source: wire contract, section 5. */
export function serveAgents(context: Context): void {
  serve(context, "agents.login", scopes.desktop, (request, reply) => {
    const { agentId } = holderOf(request);
    const login = read(LoginRequest, request.body);
    const { roles, teamId } = login;
    return accepted(context, request, reply, {
      kind: "login",
      agentId,
      teamId: teamId || null,
      device: deviceOf(login, agentId),
      roles,
    });
  });

  // Documented with PUT; both official samples and the SDK say POST.
  for (const method of ["PUT", "POST"] as const)
    serveAt(
      context,
      "agents.logout",
      method,
      "/v1/agents/logout",
      scopes.desktop,
      (request, reply) => {
        const { agentId: by } = holderOf(request);
        const { agentId = by } = read(LogoutRequest, request.body);
        return accepted(context, request, reply, { kind: "logout", agentId, by });
      },
    );

  serve(context, "agents.state", scopes.desktop, (request, reply) => {
    const { agentId: by } = holderOf(request);
    const asked = read(StateRequest, request.body);
    const { state, auxCodeId, agentId = by, lastStateChangeReason: reason = "" } = asked;
    const command = { kind: "setState", agentId, by, state, auxCodeId, reason } as const;
    return accepted(context, request, reply, command);
  });

  serve(context, "agents.channelState", scopes.desktop, (request, reply) => {
    const { agentId: by } = holderOf(request);
    const {
      channelType,
      state,
      auxCodeId,
      agentId = by,
      reason = "",
    } = read(ChannelStateRequest, request.body);
    return accepted(context, request, reply, {
      kind: "setChannelState",
      agentId,
      by,
      channels: channelType,
      state,
      auxCodeId: auxCodeId || null,
      reason,
    });
  });

  serve(context, "agents.reload", scopes.desktop, (request, reply) =>
    accepted(context, request, reply, { kind: "reload", agentId: holderOf(request).agentId }),
  );

  serve(context, "agents.buddyList", scopes.desktop, (request, reply) => {
    const { mediaType: channel, state = null } = read(BuddyListRequest, request.body);
    const { agentId } = holderOf(request);
    return accepted(context, request, reply, { kind: "buddies", agentId, channel, state });
  });
}

/** Old clients name no device type; one that answers in the browser may name its agent only. */
function deviceOf(login: z.output<typeof LoginRequest>, agentId: string) {
  const type = login.deviceType ?? (login.isExtension ? "EXTENSION" : "AGENT_DN");
  const number = login.dialNumber === agentId ? `webrtc-${agentId}` : login.dialNumber;
  return { type, number };
}
