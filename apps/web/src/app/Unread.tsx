import type { Problem } from "@ringside/desk";
import { Details } from "../ui/index.ts";
import { whyText, words } from "../words/index.ts";

/** Why the agent's teams and codes cannot be read, in the place of what needs them. It is tried again. */
export function Unread({ problem }: { problem: Problem }) {
  return (
    <div className="splash unread">
      <div role="alert">
        <h1>{words.trouble.unread}</h1>
        <p>{whyText(problem.code)}</p>
      </div>
      <p className="unread-again">
        <span className="spinner" aria-hidden="true" />
        {words.trouble.again}
      </p>
      <Details code={problem.code} trackingId={problem.trackingId ?? null} />
    </div>
  );
}
