import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the next version says and does that this one knows nothing of: each file, what is there, what instead. */
const changes = [
  // A change of a new kind after each one, and more in each desk.
  [
    "apps/server/dist/feed/desk-feed.js",
    "Date.now(), change }, next);",
    `Date.now(), change }, next);
     push({ kind: "change", id: \`\${epoch}.\${last + 1}\`, now: Date.now(), change: { kind: "teleport", to: "the moon" } }, next);`,
  ],
  ["apps/server/dist/feed/desk-feed.js", "desk: shown,", 'desk: { ...shown, weather: "fine" },'],
  // Letters of a new kind to all nodes, all the time.
  [
    "apps/server/dist/nodes/nodes.js",
    "post.listen(hear);",
    `post.listen(hear);
     setInterval(() => void post.tell({ kind: "greeting", from: "tomorrow" }).catch(() => undefined), 50).unref();`,
  ],
  ["apps/server/dist/http/openapi.js", 'version: "0.1.0"', 'version: "0.2.0"'],
  ["apps/web/dist/index.html", "</head>", '<meta name="build" content="next" /></head>'],
  ["apps/web/dist/sw.js", 'const build = "', 'const build = "next-'],
] as const;

export interface NextBuild {
  readonly main: string;
  remove(): void;
}

/** The next version of the product, beside this one: a copy of what is built, with something new in it. */
export function nextBuild(): NextBuild {
  const next = mkdtempSync(join(tmpdir(), "ringside-next-"));
  const parts = [
    "apps/server",
    "apps/web",
    "packages/client",
    "packages/contract",
    "packages/desk",
  ];
  for (const part of parts) {
    cpSync(join(root, part, "dist"), join(next, part, "dist"), { recursive: true });
    cpSync(join(root, part, "package.json"), join(next, part, "package.json"));
  }
  const installed = join(next, "node_modules");
  mkdirSync(join(installed, "@ringside"), { recursive: true });
  for (const part of parts) {
    symlinkSync(join(next, part), join(installed, "@ringside", part.split("/")[1] ?? ""));
  }
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@ringside") symlinkSync(join(root, "node_modules", name), join(installed, name));
  }
  for (const [path, old, young] of changes) {
    const text = readFileSync(join(next, path), "utf8");
    if (!text.includes(old)) throw new Error(`${path} has no "${old}" any more: say it anew here`);
    writeFileSync(
      join(next, path),
      text.replace(old, () => young),
    );
  }
  return {
    main: join(next, "apps/server/dist/main.js"),
    remove: () => rmSync(next, { recursive: true }),
  };
}
