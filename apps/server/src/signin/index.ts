export { cookiesOf, type Cookies } from "./cookies.ts";
export { pageProblem } from "./problem.ts";
export { patientSessions } from "./patient-sessions.ts";
export { publicId } from "./secret.ts";
export { revokeTokens } from "./revocation.ts";
export { isSimulators, pendingFor, signInRoutes, type SignInRoutes } from "./routes.ts";
export { createSessions, type Session, type Sessions, type SessionEnd } from "./sessions.ts";
