/** A call from its arrival to its wrap-up, for the agent who is available. */
export async function tasks({ ask, organisation, simulator }) {
  const [agent] = organisation.people;
  const [code] = organisation.wrapUpCodes;
  const refused = simulator.place({ agentId: agent.id });
  await ask("POST", `/v1/tasks/${refused}/reject`, { mediaResourceId: refused });
  simulator.hangup(refused);
  await ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });

  const id = simulator.place({ agentId: agent.id });
  simulator.answer(id);
  const on = (act, body = {}) => ask("POST", `/v1/tasks/${id}/${act}`, body);
  await on("accept");
  await on("hold", { mediaResourceId: id });
  await on("unhold", { mediaResourceId: id });
  await on("record/pause");
  await on("record/resume", { autoResumed: false });
  await ask("PATCH", `/v1/tasks/${id}`, { attributes: { Tier: "Gold" } });
  await ask("PATCH", `/v1/tasks/${id}`, { attributes: "Gold" });
  await on("end");
  await on("wrapup", { wrapUpReason: code.name, auxCodeId: code.id });
  await ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  const handedOn = simulator.place({ agentId: agent.id });
  simulator.answer(handedOn);
  const to = { to: organisation.queues[1].id, destinationType: "queue" };
  await ask("POST", `/v1/tasks/${handedOn}/transfer`, to);
  await ask("POST", "/v1/tasks/not-a-uuid/hold", {});
  await ask("POST", `/v1/tasks/${handedOn}/assign`);

  const { outdialAni, entryPoints } = organisation;
  await ask("POST", "/v1/tasks", {
    destination: "+14085550300",
    origin: outdialAni.entries[0].number,
    entryPointId: entryPoints.find(({ direction }) => direction === "OUTBOUND").id,
    direction: "OUTBOUND",
    attributes: {},
    mediaType: "telephony",
    outboundType: "OUTDIAL",
  });
}
