export { serveWebex } from "./routes.ts";
