import type {
  BuddyListRequest,
  ChannelStateRequest,
  LoginRequest,
  LogoutRequest,
  Operation,
  StateRequest,
} from "@ringside/contract";
import type { Call, CallOptions } from "./call.ts";

/** WxCC took a command (202). Whether it came about is said by a notification. */
export interface Accepted {
  readonly trackingId: string;
}

/** Sends a command whose success is 202. */
export async function command(
  call: Call,
  operation: Operation,
  body: object,
  options: CallOptions = {},
  ids: Readonly<Record<string, string>> = {},
): Promise<Accepted> {
  const { trackingId } = await call(operation, { ...options, ids, body, expect: 202 });
  return { trackingId };
}

/**
 * The commands about the agent's own session. Each resolves on 202 and is settled later by a
 * notification. Source: wire contract, section 5.
 *
 * All throw {@link WxccError} and are never repeated here: only `unsent` or `rateLimited` ones may
 * be sent again without harm.
 */
export interface AgentCommands {
  /** Logs the station in: settled by `loggedIn` or `loginRefused`. */
  login(request: LoginRequest, options?: CallOptions): Promise<Accepted>;
  /** Logs the station out: settled by `loggedOut` or `logoutRefused`. */
  logout(request: LogoutRequest, options?: CallOptions): Promise<Accepted>;
  /** Available or idle with a code: settled by `stateChanged` or `stateRefused`. */
  setState(request: StateRequest, options?: CallOptions): Promise<Accepted>;
  /**
   * The same for some channels only: settled by one `channelStateChanged` a channel, or by
   * `channelStateRefused`. WxCC has it for organisations with a state per channel.
   */
  setChannelState(request: ChannelStateRequest, options?: CallOptions): Promise<Accepted>;
  /** Asks for the session and its tasks anew: `reloaded`, then one `AgentContact` a task. */
  reload(options?: CallOptions): Promise<Accepted>;
  /** Asks who can be consulted: answered by `buddies` or `buddiesRefused`. */
  buddyList(request: BuddyListRequest, options?: CallOptions): Promise<Accepted>;
}

export function agentCommands(call: Call): AgentCommands {
  return {
    login: (request, options) => command(call, "agents.login", request, options),
    logout: (request, options) => command(call, "agents.logout", request, options),
    setState: (request, options) => command(call, "agents.state", request, options),
    setChannelState: (request, options) => command(call, "agents.channelState", request, options),
    reload: (options) => command(call, "agents.reload", {}, options),
    buddyList: (request, options) => command(call, "agents.buddyList", request, options),
  };
}
