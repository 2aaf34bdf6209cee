/** The real-time socket, and the summary that an agent keeps of a call. */
export async function assist({ ask, organisation, simulator }) {
  const [agent] = organisation.people;
  const [code] = organisation.wrapUpCodes;
  await ask("POST", "/v1/realtime/subscribe", { clientType: "Desktop", force: true });
  await ask("POST", "/v1/realtime/subscribe", { clientType: "no" });
  simulator.settings({ assist: { summaries: true, transcripts: true } });
  await ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  const interactionId = simulator.place({ agentId: agent.id, queueId: organisation.queues[0].id });
  simulator.answer(interactionId);
  await ask("POST", `/v1/tasks/${interactionId}/end`, {});
  const { id: orgId } = organisation;
  const event = (eventName, data) => {
    const eventDetails = { data: { interactionId, ...data } };
    const about = { agentId: agent.id, orgId, eventType: "CTI_EVENT" };
    return ask("POST", "/event", { ...about, eventName, eventDetails });
  };
  await event("MID_CALL_SUMMARY_RESPONSE", { state: "DEFAULT" });
  await event("POST_CALL_SUMMARY_RESPONSE", { state: "DEFAULT", wrapUpCode: code.name });
  const wrapUp = { wrapUpReason: code.name, auxCodeId: code.id };
  await ask("POST", `/v1/tasks/${interactionId}/wrapup`, wrapUp);
  for (const search of [
    { searchType: "ORGANIZATION", orgId },
    { searchType: "INTERACTION", orgId, interactionId },
    { searchType: "AGENT", orgId, agentCiUserId: agent.id },
    { searchType: "EVERYTHING", orgId },
  ])
    await ask("POST", "/generated-summaries/search", search);
  simulator.settings({ assist: { summaries: false, transcripts: false } });
}
