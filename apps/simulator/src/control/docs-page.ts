import { html, Html } from "../wire/index.ts";
import { style } from "./docs-style.ts";
import type { Described, OpenApi } from "./openapi.ts";

/** The document as a page: one section a subject, one row a call, its schema one click away. */
export function page({ info, tags, paths }: OpenApi): string {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ method: method.toUpperCase(), path, call })),
  );
  const sections = tags.map(
    ({ name }) =>
      html`<section id="${name}">
        <h2>${name}</h2>
        ${calls.filter(({ call }) => call.tags.includes(name)).map(row)}
      </section>`,
  );
  const { text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${String(info["title"])}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${String(info["title"])}</h1>
          <p>${String(info["description"])}</p>
          <p>
            <a href="/_sim/openapi.json">The OpenAPI 3.1 document</a> · <a href="/">The panel</a>
          </p>
          <nav aria-label="Subjects">
            <ul>
              ${tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>${sections}</main>
      </body>
    </html>`;
  return text;
}

function row({ method, path, call }: { method: string; path: string; call: Described }): Html {
  const schemas = { ...(call.parameters && { parameters: call.parameters }), ...call.requestBody };
  const more = Object.keys(schemas).length > 0;
  const answers = Object.entries(call.responses).map(
    ([status, { description }]) => html`<li><b>${status}</b> ${description}</li>`,
  );
  return html`<article>
    <h3><code class="${method}">${method}</code> <code>${path}</code></h3>
    <p>${call.summary}</p>
    <ul>
      ${answers}
    </ul>
    ${
      more
        ? html`<details>
            <summary>What it takes<span class="unseen">: ${method} ${path}</span></summary>
            <pre tabindex="0">${JSON.stringify(schemas, null, 2)}</pre>
          </details>`
        : ""
    }
  </article>`;
}
