export { directoryProblem } from "./directory.ts";
export { ProblemError, problems, type ProblemCode } from "./problem.ts";
export { upstreamProblem } from "./upstream.ts";
