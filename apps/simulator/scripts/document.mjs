/** Writes docs/simulator-world.md from the seeded organisation. Build first. */
import { writeFileSync } from "node:fs";
import { worldDocument } from "../dist/document/index.js";
import { harbour } from "../dist/index.js";

const page = new URL("../../../docs/simulator-world.md", import.meta.url);
writeFileSync(page, worldDocument(harbour));
process.stdout.write("docs/simulator-world.md is up to date.\n");
