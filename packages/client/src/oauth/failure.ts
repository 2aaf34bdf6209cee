/** Why signing in, refreshing or revoking failed. */
export type OAuthFailureCode =
  | "stateMismatch"
  | "accessDenied"
  | "badCallback"
  | "invalidGrant"
  | "badClient"
  | "rejected"
  | "rateLimited"
  | "unavailable"
  | "timeout"
  | "network"
  | "badAnswer"
  | "notAContactCentreToken";

/** What to do about it, in the words of the message. */
const advice: Record<OAuthFailureCode, string> = {
  stateMismatch: "this answer belongs to another sign-in: start again from the sign-in page",
  accessDenied: "the user or Webex said no: start again, and allow access",
  badCallback: "Webex came back with an incomplete answer: start the sign-in again",
  invalidGrant: "the code or refresh token is used up, expired or revoked: sign in again",
  badClient: "Webex does not accept this client id and secret: correct the settings",
  rejected: "Webex refused the request: compare redirect URI and scopes with the integration",
  rateLimited: "too many requests for this client id: wait, then try again",
  unavailable: "Webex is having trouble: try again later",
  timeout: "Webex did not answer in time: try again",
  network: "Webex could not be reached: check the network and the address",
  badAnswer: "Webex answered with something that its documentation does not say: try again later",
  notAContactCentreToken:
    "the token names no organisation: sign in with a Webex Contact Center user and its scopes",
};

export interface OAuthFailureDetails {
  readonly description?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** A step of OAuth failed. Neither message nor properties ever hold a token, secret or code. */
export class OAuthFailure extends Error {
  override readonly name = "OAuthFailure";
  readonly code: OAuthFailureCode;
  /** Webex's own words, in one line. From outside, even from a forged link: show it as text only. */
  readonly description: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Milliseconds to wait, from `Retry-After`. */
  readonly retryAfterMs: number | undefined;

  constructor(code: OAuthFailureCode, details: OAuthFailureDetails = {}) {
    super(advice[code], { cause: details.cause });
    this.code = code;
    this.description = details.description;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}
