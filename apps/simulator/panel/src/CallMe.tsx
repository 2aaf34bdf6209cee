import { PhoneIncoming } from "lucide-react";
import { useState, type SyntheticEvent } from "react";
import { place } from "./control.ts";
import { Mark } from "./Mark.tsx";
import type { World } from "./world.ts";

/** A customer calls, now: whom, about what, under which name. */
export function CallMe({ world, refresh }: { world: World; refresh: () => void }) {
  const [agentId, setAgentId] = useState("");
  const [queueId, setQueueId] = useState("");
  const [customerName, setCustomerName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const atWork = world.agents.filter(({ doing }) => doing !== "LoggedOut");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const call = {
      ...(agentId === "" ? {} : { agentId }),
      ...(queueId === "" ? {} : { queueId }),
      ...(customerName.trim() === "" ? {} : { customerName: customerName.trim() }),
    };
    void place(call).then((why) => {
      setProblem(why);
      refresh();
    });
  };
  return (
    <form className="card" onSubmit={submit} aria-labelledby="call-title">
      <h2 id="call-title">Call me now</h2>
      <label>
        Agent
        <select value={agentId} onChange={(event) => setAgentId(event.target.value)}>
          <option value="">Whoever has waited longest</option>
          {atWork.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Queue
        <select value={queueId} onChange={(event) => setQueueId(event.target.value)}>
          <option value="">Any</option>
          {world.queues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Customer
        <input
          value={customerName}
          placeholder="Somebody"
          maxLength={200}
          onChange={(event) => setCustomerName(event.target.value)}
        />
      </label>
      <button type="submit" className="primary">
        <Mark of={PhoneIncoming} size={18} />
        Call now
      </button>
      <p className="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
