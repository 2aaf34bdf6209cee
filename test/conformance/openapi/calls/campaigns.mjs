/** Whom a preview campaign shows: skipped, struck off, called. */
export async function campaigns({ ask, organisation, simulator }) {
  const [agent] = organisation.people;
  const name = "Spring offers";
  await ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  await simulator.inject({
    method: "POST",
    url: "/_sim/campaigns",
    payload: {
      name,
      agentId: agent.id,
      leads: ["1", "2", "3"].map((digit) => ({ number: `+1408555017${digit}` })),
    },
  });
  const [shown] = simulator.world().tasks.filter(({ preview }) => preview?.campaign === name);
  const on = (act, id = shown.id) =>
    ask("POST", `/v1/dialer/campaign/${encodeURIComponent(name)}/preview-task/${id}/${act}`);
  await on("skip");
  await on("remove");
  await on("accept");
  await on("accept", "not-a-uuid");
  await ask("POST", `/v1/tasks/${shown.id}/end`, {});
  const [code] = organisation.wrapUpCodes;
  const wrapUp = { wrapUpReason: code.name, auxCodeId: code.id };
  await ask("POST", `/v1/tasks/${shown.id}/wrapup`, wrapUp);
}
