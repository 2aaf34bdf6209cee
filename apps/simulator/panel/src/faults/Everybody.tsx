import { reset, toSockets, toTokens } from "../control.ts";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Picture } from "../use-simulator.ts";

/** What happens to everybody's sockets and tokens at once, and the way back to the start. */
export function Everybody({ picture, refresh }: { picture: Picture; refresh: () => void }) {
  const { problem, act } = useAct(refresh);
  return (
    <section className="card" aria-labelledby="everybody-title">
      <h2 id="everybody-title">
        Everybody{" "}
        <span className="count">
          {picture.sockets.length === 1 ? "1 socket" : `${picture.sockets.length} sockets`}
        </span>
      </h2>
      <fieldset className="acts" aria-label="Everybody's sockets">
        <span>Sockets</span>
        <button type="button" onClick={() => act(toSockets("drop", null))}>
          Drop
        </button>
        <button type="button" onClick={() => act(toSockets("mute", null))}>
          Mute
        </button>
        <button type="button" onClick={() => act(toSockets("reorder", null))}>
          Reorder
        </button>
        <button type="button" onClick={() => act(toSockets("mend", null))}>
          Mend
        </button>
      </fieldset>
      <fieldset className="acts" aria-label="Everybody's tokens">
        <span>Tokens</span>
        <button type="button" onClick={() => act(toTokens("expire", null))}>
          Expire
        </button>
        <button type="button" onClick={() => act(toTokens("revoke", null))}>
          Revoke
        </button>
      </fieldset>
      <fieldset className="acts" aria-label="The whole simulator">
        <span>The whole simulator</span>
        <button type="button" onClick={() => act(reset())}>
          Begin again
        </button>
      </fieldset>
      <Problem why={problem} />
    </section>
  );
}
