import { newSignIn, redeem, type OAuthClient, type Tokens } from "@ringside/client";
import { simulatorTokenPrefix } from "@ringside/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Arrival, Desks } from "../link/index.ts";
import type { PendingSignIns } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";
import type { Cookies } from "./cookies.ts";
import { browserName } from "./browser-name.ts";
import { limited, type Limits } from "./limits.ts";
import { signInProblem, type SignInProblem } from "./problem.ts";
import { revokeTokens } from "./revocation.ts";
import { hashOf, newSecret } from "./secret.ts";
import type { Session, Sessions } from "./sessions.ts";
import { signOut } from "./sign-out.ts";

export interface SignInRoutes {
  readonly oauth: () => OAuthClient;
  readonly sessions: Sessions;
  readonly desks: Desks;
  readonly pending: PendingSignIns;
  readonly vault: Vault;
  readonly cookies: Cookies;
  /** How long a session may last at most, in milliseconds. */
  readonly maxMs: number;
  readonly allowSimulator: boolean;
  /** Whose agents may sign in; null: any that Webex knows. */
  readonly organisations: readonly string[] | null;
  readonly session: (request: FastifyRequest) => Session;
  readonly limits: Limits;
  readonly onSignIn: (
    outcome: "done" | SignInProblem,
    agentId: string | null,
    request: FastifyRequest,
  ) => void;
}

/** How long a browser may stay at Webex, in milliseconds. */
export const pendingFor = 600_000;

/** `/auth/…`: to Webex, back from it, and out again. */
export function signInRoutes(app: FastifyInstance, options: SignInRoutes): void {
  const { cookies, sessions, desks, pending, vault } = options;
  const limits = limited(app, options.limits, cookies);

  app.get("/auth/signin", limits, async (request, reply) => {
    const { url, state, verifier } = await newSignIn(options.oauth());
    // One for all its tabs: they may be on their way at once.
    const browser = cookies.browser(request) ?? newSecret();
    const stateHash = hashOf(state);
    await pending.add({
      stateHash,
      browserHash: hashOf(browser),
      sealedVerifier: vault.seal(verifier, `sign-in ${stateHash} verifier`),
      replaces: cookies.sessionHash(request),
      at: await pending.now(),
    });
    cookies.setBrowser(reply, browser, pendingFor);
    return reply.redirect(url, 302);
  });

  app.get("/auth/callback", limits, async (request, reply) => {
    const browser = cookies.browser(request);
    cookies.clearBrowser(reply);
    let agentId: string | null = null;
    try {
      const found = await takePending(options, request, browser);
      if (found === null) return back(request, reply, options, "state");
      const { query, state, verifier, replaces } = found;
      const tokens = await redeem(options.oauth(), query, { state, verifier });
      const unwelcome = whyUnwelcome(options, tokens);
      if (unwelcome !== null) {
        void revokeTokens(options.oauth(), tokens);
        return back(request, reply, options, unwelcome);
      }
      const { session, secret } = await begin(
        options,
        tokens,
        browserName(request.headers["user-agent"]),
      );
      agentId = session.agentId;
      cookies.setSession(reply, secret, options.maxMs);
      const before = replaces === null ? null : sessions.find(replaces);
      // Once this browser has its new cookie: its other tabs come back with that one.
      if (before) reply.raw.once("finish", () => sessions.endSoon(before, "replaced"));
    } catch (error) {
      const problem = signInProblem(error);
      if (problem === null) throw error;
      return back(request, reply, options, problem);
    }
    options.onSignIn("done", agentId, request);
    return reply.redirect("/", 303);
  });

  app.post("/auth/signout", async (request, reply) => {
    const station = await signOut({ ...options, sessions, desks }, options.session(request));
    cookies.clearSession(reply);
    return reply.send({ station });
  });
}

function back(
  request: FastifyRequest,
  reply: FastifyReply,
  { onSignIn }: SignInRoutes,
  problem: SignInProblem,
) {
  onSignIn(problem, null, request);
  return reply.redirect(`/?problem=${problem}`, 303);
}

/** The sign-in this callback answers: of this browser, young, and taken but once. Nothing is sent. */
async function takePending(
  { pending, vault }: SignInRoutes,
  request: FastifyRequest,
  browser: string | null,
) {
  const query = new URL(request.url, "http://callback.invalid").searchParams;
  const [state = "", ...more] = query.getAll("state");
  if (browser === null || more.length > 0 || !/^[\w-]{22,128}$/.test(state)) return null;
  const stateHash = hashOf(state);
  const found = await pending.take(stateHash);
  if (found === null || found.browserHash !== hashOf(browser)) return null;
  if ((await pending.now()) - found.at > pendingFor) return null;
  const { text: verifier } = vault.open(found.sealedVerifier, `sign-in ${stateHash} verifier`);
  return { query, state, verifier, replaces: found.replaces };
}

/** Good tokens, but not for this desktop. */
function whyUnwelcome(
  { allowSimulator, organisations }: SignInRoutes,
  tokens: Tokens,
): SignInProblem | null {
  if (!allowSimulator && isSimulators(tokens)) return "simulator";
  return organisations?.includes(tokens.orgId) === false ? "notAnAgent" : null;
}

/** Learns whose the tokens are, and begins the session. */
async function begin(
  { desks, sessions, oauth }: SignInRoutes,
  tokens: Tokens,
  browser: string | null,
) {
  let arrival: Arrival | null = null;
  try {
    arrival = await desks.arrive(tokens);
    const begun = await sessions.begin(arrival.agentId, tokens, browser);
    desks.settle(arrival, tokens.orgId);
    return begun;
  } catch (error) {
    arrival?.close();
    void revokeTokens(oauth(), tokens);
    throw error;
  }
}

export function isSimulators({ accessToken }: Pick<Tokens, "accessToken">): boolean {
  return accessToken.startsWith(simulatorTokenPrefix);
}
