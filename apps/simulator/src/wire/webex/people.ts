import type { Person as PersonRow } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import type { Organisation } from "../../world/index.ts";
import { holderOf, scopes } from "../access.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { serveAt } from "../route.ts";

/** `GET /v1/people/me`, also below the catalogue's `hydra`. Source: developer.webex.com, People. */
export function servePeople(context: Context): void {
  const { organisation } = context.stage;
  for (const path of ["/v1/people/me", "/hydra/v1/people/me"])
    serveAt(context, "webex.me", "GET", path, scopes.people, (request) =>
      personOf(request, organisation),
    );
}

function personOf(request: FastifyRequest, organisation: Organisation): PersonRow {
  const { agentId } = holderOf(request);
  const person = organisation.people.find(({ id }) => id === agentId);
  if (!person) throw new Refusal(404, "There is nobody with this id");
  return {
    id: hydraId("PEOPLE", person.id),
    orgId: hydraId("ORGANIZATION", organisation.id),
    emails: [person.email],
    displayName: `${person.firstName} ${person.lastName}`,
    firstName: person.firstName,
    lastName: person.lastName,
    phoneNumbers: [
      { type: "work", value: person.dialNumber },
      { type: "work_extension", value: person.extension },
    ],
    timezone: organisation.timezone,
    type: "person",
  };
}

/** The public API's ids are those of the platform, wrapped. */
function hydraId(kind: "PEOPLE" | "ORGANIZATION", id: string): string {
  return Buffer.from(`ciscospark://us/${kind}/${id}`).toString("base64url");
}
