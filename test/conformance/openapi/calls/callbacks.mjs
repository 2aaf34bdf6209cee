/** A call that a customer asks for at a time: written down, found, changed, cancelled. */
export async function callbacks({ ask, organisation, simulator }) {
  const [agent] = organisation.people;
  const at = `/v1/callbacks/organization/${organisation.id}/scheduled-callback`;
  const tomorrow = new Date(simulator.now + 86_400_000).toISOString().slice(0, 10);
  const asked = {
    customerName: "Ida",
    callbackNumber: "+14085550177",
    timezone: "Europe/Lisbon",
    scheduleDate: tomorrow,
    startTime: "10:00:00",
    endTime: "11:00:00",
    queueId: organisation.queues[0].id,
    callbackReason: "The lamp",
    assigneeAgent: agent.id,
  };
  const { body } = await ask("POST", at, asked);
  await ask("POST", at, { ...asked, timezone: "Atlantis/Harbour" });
  await ask("GET", `${at}?assigneeAgent=${agent.id}`);
  await ask("GET", `${at}/${body.id}`);
  await ask("PUT", `${at}/${body.id}`, { ...asked, id: body.id, startTime: "10:15:00" });
  await ask("DELETE", `${at}/${body.id}`);
  await ask("GET", `${at}/${body.id}`);
  await ask("PUT", `${at}/${body.id}`, { ...asked, id: body.id });
  await ask("DELETE", `${at}/${body.id}`);
}
