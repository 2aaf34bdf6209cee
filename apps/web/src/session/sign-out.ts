import type { Problem } from "@ringside/desk";
import { request } from "./http.ts";
import { leave } from "./session.ts";

/** Ends the session: station, tokens and cookie. Null when done, else why not. */
export async function signOut(): Promise<Problem | null> {
  const answer = await request("POST", "/auth/signout");
  if (!answer.ok && answer.problem.status !== 401) return answer.problem;
  // A fresh page, so that nothing of the desk is left to go back to.
  leave("signedOut");
  location.replace("/?problem=signedOut");
  return null;
}
