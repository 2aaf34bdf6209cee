import type { Organisation, Person } from "../../world/index.ts";
import { html, type Html } from "./html.ts";
import type { Asked } from "./request.ts";

/** What a scope lets a client do, said to the person who is asked. */
const scopeWords: Record<string, string> = {
  "cjp:user": "Sign you in to a station, change your state and handle your calls",
  "cjp:config": "Read and change the contact center's configuration",
  "cjp:config_read": "Read teams, queues and codes",
  "cjp:config_write": "Change teams, queues and codes",
  "cloud-contact-center:pod_conv": "Handle your conversations",
  "spark:people_read": "Read your name and address",
};

/** Where a person chooses who to be, and lets the client in. */
export function consentPage(
  asked: Asked & { kind: "ask" },
  organisation: Organisation,
  fields: Record<string, string>,
): Html {
  const { people, client, name } = organisation;
  const chosen = people.find(({ id, email }) => asked.hint === id || asked.hint === email);
  const hidden = Object.entries(fields).map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`,
  );
  return page(
    "Sign in",
    html`<h1>Sign in to ${client.name}</h1>
      <p class="muted">${name} · choose who to be</p>
      <form method="post" action="/v1/authorize">
        ${hidden}
        <fieldset>
          <legend class="hidden">Account</legend>
          ${people.map((person, at) => account(person, organisation, chosen ? person === chosen : at === 0))}
        </fieldset>
        <h2>${client.name} will be able to</h2>
        <ul>
          ${asked.scopes.map((scope) => html`<li>${scopeWords[scope] ?? scope}</li>`)}
        </ul>
        <div class="actions">
          <button name="decision" value="deny" class="quiet">Cancel</button>
          <button name="decision" value="accept">Accept</button>
        </div>
      </form>`,
  );
}

export function problemPage(why: string): Html {
  return page(
    "Sign-in cannot go on",
    html`<h1>Sign-in cannot go on</h1>
      <p>${why}</p>
      <p class="muted">The application that sent you here has to be set up differently.</p>`,
  );
}

function account(person: Person, { teams }: Organisation, checked: boolean): Html {
  const team = teams.filter(({ id }) => person.teamIds.includes(id)).map((one) => one.name);
  const work = `${person.supervisor ? "Supervisor · " : ""}${team.join(", ")}`;
  const mark = checked ? html`checked` : html``;
  return html`<label>
    <input type="radio" name="account" value="${person.id}" ${mark} required />
    <span class="face" aria-hidden="true">${person.firstName.slice(0, 1)}</span>
    <span><b>${person.firstName} ${person.lastName}</b><small>${work}</small></span>
  </label>`;
}

function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en" data-product="simulator">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Simulator</title>
        <link rel="stylesheet" href="/v1/authorize/tokens.css" />
        <link rel="stylesheet" href="/v1/authorize/page.css" />
      </head>
      <body>
        <main>
          <p class="badge">Simulator</p>
          ${body}
        </main>
      </body>
    </html>`;
}
