/** A supervisor listens to a call, talks along and leaves. */
export async function monitoring({ ask, organisation, simulator }) {
  const [agent] = organisation.people;
  const at = organisation.people.findIndex(({ supervisor }) => supervisor) + 1;
  const supervisor = organisation.people[at - 1];
  const by = { agent: at };
  await ask(
    "POST",
    "/v1/agents/login",
    {
      dialNumber: supervisor.extension,
      deviceType: "EXTENSION",
      roles: ["agent", "supervisor"],
      teamId: supervisor.teamIds[0],
    },
    by,
  );
  await ask("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
  const taskId = simulator.place({ agentId: agent.id });
  simulator.answer(taskId);
  const id = "3b7e6ad3-e5fe-4dd1-89a1-d7d952e29990";
  const midcall = { id, monitorType: "midcall", taskId };
  await ask("POST", "/v1/monitor", midcall);
  await ask("POST", "/v1/monitor", midcall, by);
  await ask("POST", "/v1/monitor", midcall, by);
  simulator.advance(2_000);
  for (const act of ["hold", "unhold", "bargeIn", "end"])
    await ask("POST", `/v1/monitor/${taskId}/${act}`, undefined, by);
  await ask("POST", `/v1/monitor/${taskId}/end`, undefined, by);
  const wait = { id: "another", monitorType: "continuous", agents: [agent.id] };
  await ask("POST", "/v1/monitor", wait, by);
  await ask("GET", "/v1/monitor/sessions", undefined, by);
  await ask("DELETE", "/v1/monitor/another", undefined, by);
  await ask("DELETE", "/v1/monitor/another", undefined, by);
  const [code] = organisation.wrapUpCodes;
  await ask("POST", `/v1/tasks/${taskId}/end`, {});
  await ask("POST", `/v1/tasks/${taskId}/wrapup`, { wrapUpReason: code.name, auxCodeId: code.id });
  await ask("PUT", "/v1/agents/logout", { logoutReason: "Shift is over" }, by);
}
