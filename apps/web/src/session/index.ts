export { request } from "./http.ts";
export {
  comeBackWithOthers,
  leaveIfOver,
  openSession,
  session,
  useDirectory,
  type Session,
} from "./session.ts";
export { signOut } from "./sign-out.ts";
