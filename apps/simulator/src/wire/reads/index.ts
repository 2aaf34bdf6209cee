export { serveReads } from "./routes.ts";
