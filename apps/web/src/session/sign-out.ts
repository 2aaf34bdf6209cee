import type { Problem } from "@ringside/desk";
import * as z from "zod/mini";
import { request } from "./http.ts";
import { leave } from "./session.ts";

const SignedOut = z.object({ station: z.enum(["left", "open"]) });

/** Ends the session: station, tokens and cookie. Null when done, else why not. */
export async function signOut(): Promise<Problem | null> {
  const answer = await request("POST", "/auth/signout");
  if (!answer.ok && answer.problem.status !== 401) return answer.problem;
  const left = SignedOut.safeParse(answer.ok ? answer.body : null);
  const problem = left.success && left.data.station === "open" ? "stationOpen" : "signedOut";
  // A fresh page, so that nothing of the desk is left to go back to.
  leave(problem);
  location.replace(`/?problem=${problem}`);
  return null;
}
