/** What has been, after the calls of the other subjects. */
export async function reads({ ask, organisation, simulator }) {
  const from = simulator.now - 3_600_000;
  const window = `from=${from}&to=${simulator.now + 3_600_000}`;
  const [queue] = organisation.queues;
  await ask("GET", `/v1/agents/activities?from=${from}`);
  await ask("GET", `/v1/agents/activities?${window}&channelTypes=telephony`);
  await ask("GET", "/v1/agents/activities");
  await ask("GET", `/v1/agents/statistics?${window}&interval=15`);
  await ask("GET", `/v1/queues/statistics?${window}&interval=60`);
  await ask("GET", "/v1/queues/statistics");
  for (const { id } of organisation.queues)
    await ask("GET", `/v1/ewt?queueId=${id}&lookbackMinutes=240`);
  await ask("GET", `/v1/ewt?queueId=${queue.id}`);
  const { body } = await ask("GET", `/v1/tasks?from=${from}`);
  const taskIds = body.data.slice(0, 10).map(({ id }) => id);
  await ask("POST", "/v1/captures/query", { query: { taskIds } });
  await ask("POST", "/v1/captures/query", { query: {} });
}
