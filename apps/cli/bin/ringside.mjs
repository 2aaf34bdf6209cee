#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/index.js", import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ringside needs Node 20.19 or newer, and this is ${process.versions.node}.`);
  process.exitCode = 1;
} else if (!existsSync(built)) {
  console.error("Ringside is not built yet: run `npm start` once, or `npm run build`.");
  process.exitCode = 1;
} else {
  const { run } = await import(built.href);
  await run(process.argv.slice(2));
}
