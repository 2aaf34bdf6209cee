/** GraphQL over what has been, asked by a supervisor. */
export async function search({ ask, simulator }) {
  const window = `from: ${simulator.now - 3_600_000}, to: ${simulator.now}`;
  const query = `{ task(${window}, pagination: {cursor: "0"}) { tasks { id channelType owner { id name } } } }`;
  await ask("POST", "/search", { query }, { agent: 11 });
  await ask("POST", "/search", { query: "{" }, { agent: 11 });
  await ask("POST", "/search", { query });
}
