/** The station and the agent's state. */
export async function agents({ ask, organisation }) {
  const [agent] = organisation.people;
  await ask("POST", "/v1/notification/subscribe", { force: true });
  await ask("POST", "/v1/agents/login", {
    dialNumber: agent.extension,
    deviceType: "EXTENSION",
    roles: ["agent"],
    teamId: agent.teamIds[0],
  });
  await ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  await ask("PUT", "/v1/agents/session/state", { state: "Asleep" });
  await ask("POST", "/v1/agents/reload", {});
  const buddies = { agentProfileId: agent.desktopProfileId, mediaType: "telephony" };
  await ask("POST", "/v1/agents/buddyList", buddies);
  await ask("PUT", "/v1/agents/logout", { logoutReason: "Shift is over" }, { agent: 2 });
}
