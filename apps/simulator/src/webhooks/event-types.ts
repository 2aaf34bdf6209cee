/** A version of a resource, and what happens to it. Source: wire contract, section 15. */
const versions = {
  "agent:1.0.0": ["login", "logout", "state_change"],
  "agent:2.0.0": ["login", "logout", "channel_state_change", "channelType_state_change"],
  "task:1.0.0": [
    "new",
    "parked",
    "connect",
    "connected",
    "on-hold",
    "hold-done",
    "consulting",
    "consult-done",
    "conferencing",
    "conference-done",
    "conference-transferred",
    "ended",
  ],
} as const satisfies Record<string, readonly string[]>;

export const resourceVersions = Object.keys(versions);

/** Full names of the events of a version: `agent:login`; none of a version that is not known. */
export function eventTypesOf(resourceVersion: string): string[] {
  const [resource] = resourceVersion.split(":");
  const actions = new Map<string, readonly string[]>(Object.entries(versions)).get(resourceVersion);
  return (actions ?? []).map((action) => `${resource}:${action}`);
}

/** All that version 1 of the API knows of. */
export const firstEventTypes = resourceVersions
  .filter((version) => version.endsWith(":1.0.0"))
  .flatMap(eventTypesOf);

export const allEventTypes = [...new Set(resourceVersions.flatMap(eventTypesOf))];

/** A row of `GET /v2/event-types`. */
export function eventTypeRow(name: string) {
  const [resource = "", action = ""] = name.split(":");
  return { name, resource, action };
}
