/** A route with its operation as OpenAPI writes it. */
export interface Described {
  readonly method: string;
  /** As OpenAPI writes it: `/api/commands/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly described: object;
}

/** The description as a page without script or style, so that the strictest policy lets it be. */
export function docsPage(found: readonly Described[]): string {
  const parts = found.map(
    ({ method, path, summary, described }) => `
<h2><code>${escaped(`${method} ${path}`)}</code></h2>
<p>${escaped(summary)}</p>
<details><summary>Parameters, body and answers</summary>
<pre>${escaped(JSON.stringify(described, null, 2))}</pre></details>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Ringside: API</title></head>
<body>
<main>
<h1>Ringside: the server's API</h1>
<p>What the desktop's own page asks of its server.
<a href="/api/openapi.json">As OpenAPI 3.1</a></p>${parts.join("")}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
