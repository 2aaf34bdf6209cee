/** Where a second agent comes in: consult, conference, transfer. */
export async function others({ ask, organisation, simulator }) {
  const [agent, other] = organisation.people;
  const code = organisation.wrapUpCodes[0];
  const available = { state: "Available", auxCodeId: "0" };
  await ask("POST", "/v1/agents/login", station(other), { agent: 2 });

  const wrappedUp = async (id, by) => {
    const wrapUp = { wrapUpReason: code.name, auxCodeId: code.id };
    await ask("POST", `/v1/tasks/${id}/wrapup`, wrapUp, { agent: by });
  };
  /** The first agent talks with a customer, and with the second on a leg apart. */
  const consulting = async () => {
    await ask("PUT", "/v1/agents/session/state", available);
    await ask("PUT", "/v1/agents/session/state", available, { agent: 2 });
    const id = simulator.place({ agentId: agent.id });
    simulator.answer(id);
    const to = { to: other.id, destinationType: "agent", holdParticipants: true };
    await ask("POST", `/v1/tasks/${id}/consult`, to);
    await ask("POST", `/v1/tasks/${id}/consult/accept`, {}, { agent: 2 });
    simulator.answer(id);
    return id;
  };

  const ended = await consulting();
  await ask("POST", `/v1/tasks/${ended}/consult/end`, {});
  await ask("POST", `/v1/tasks/${ended}/end`, {});
  await wrappedUp(ended, 1);
  await wrappedUp(ended, 2);

  const to = { to: other.id, destinationType: "agent" };
  const transferred = await consulting();
  await ask("POST", `/v1/tasks/${transferred}/consult/transfer`, to);
  await wrappedUp(transferred, 1);
  await ask("POST", `/v1/tasks/${transferred}/end`, {}, { agent: 2 });
  await wrappedUp(transferred, 2);

  const together = await consulting();
  const join = { ...to, agentId: agent.id };
  await ask("POST", `/v1/tasks/${together}/consult/conference`, join);
  await ask("POST", `/v1/tasks/${together}/conference/exit`, {}, { agent: 2 });
  await ask("POST", `/v1/tasks/${together}/end`, {});
  await wrappedUp(together, 1);
  await wrappedUp(together, 2);
  await ask("PUT", "/v1/agents/logout", { logoutReason: "Shift is over" }, { agent: 2 });
  await ask("PUT", "/v1/agents/session/state", available);
}

const station = ({ extension, teamIds }) => ({
  dialNumber: extension,
  deviceType: "EXTENSION",
  roles: ["agent"],
  teamId: teamIds[0],
});
