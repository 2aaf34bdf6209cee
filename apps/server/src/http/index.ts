export { securityHeaders } from "./headers.ts";
export { createHttp, type HttpOptions } from "./http.ts";
export { answerProblems } from "./problems.ts";
export { webRoutes } from "./web.ts";
