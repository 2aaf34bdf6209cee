/** Webhooks, in both versions. Nobody is at the address, and nothing happens while they are there. */
export async function subscriptions({ ask }) {
  for (const [version, more] of [
    ["/v1", {}],
    ["/v2", { resourceVersion: "agent:1.0.0" }],
  ]) {
    await ask("GET", `${version}/event-types`);
    const asked = {
      name: "Held against the file",
      eventTypes: ["agent:login"],
      destinationUrl: "https://example.com/hook",
      ...more,
    };
    const { body } = await ask("POST", `${version}/subscriptions`, asked);
    const one = `${version}/subscriptions/${body.data.id}`;
    await ask("POST", `${version}/subscriptions`, { ...asked, name: "x" });
    await ask("GET", `${version}/subscriptions`);
    await ask("GET", one);
    await ask("PATCH", one, { status: "inactive", ...more });
    await ask("DELETE", one);
    await ask("GET", one);
  }
}
