import { fileURLToPath } from "node:url";

/** The folder of the desktop's page, built beside this app. */
export const builtPage = fileURLToPath(new URL("../../web/dist", import.meta.url));
