export { networkProblem, request } from "./http.ts";
export { leave, openSession, session, useDirectory, useMe, type Session } from "./session.ts";
export { signOut } from "./sign-out.ts";
