import { channelsOf, stateOfChannel, type Channel, type Directory } from "@ringside/desk";
import { useId } from "react";
import { ask, useWhyNot } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { channelOf, iconOf } from "../tasks/index.ts";
import { Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { availableCode, choicesOf, keepIdleCode, pendingCodeOf } from "./choices.ts";
import { chosenFace } from "./face.ts";
import { missedTitle } from "./missed-words.ts";
import { becauseOf } from "./why.ts";
import "./channels.css";

/** A state for each channel, where WxCC has it: free for calls, at lunch for chats. */
export function ByChannel({ directory }: { directory: Directory }) {
  const title = useId();
  const desk = useDesk((desk) => desk);
  const channels = channelsOf(desk);
  if (channels.length === 0) return null;
  return (
    <section className="by-channel" aria-labelledby={title}>
      <h3 id={title}>{words.availability.byChannel}</h3>
      <ul>
        {channels.map((channel) => (
          <Row key={channel} channel={channel} directory={directory} />
        ))}
      </ul>
    </section>
  );
}

function Row({ channel, directory }: { channel: Channel; directory: Directory }) {
  const id = useId();
  const state = useDesk((desk) => stateOfChannel(desk, channel));
  const pending = useDesk((desk) => pendingCodeOf(desk, channel));
  const current = state?.auxCodeId ?? "";
  const why = useWhyNot({ kind: "state.setChannel", channel, auxCodeId: current || availableCode });
  const face = chosenFace(state, directory);
  const because = state && becauseOf(state.cause, face.name, state.codeSince);
  const note = state?.cause.kind === "missed" ? missedTitle(state.cause.why, channel) : because;
  const choose = (auxCodeId: string): void => {
    if (why !== null || auxCodeId === current) return;
    keepIdleCode(auxCodeId);
    ask({ kind: "state.setChannel", channel, auxCodeId });
  };
  return (
    <li>
      <Icon of={iconOf(channel)} size={18} />
      <label htmlFor={id}>{channelOf(channel)}</label>
      <span className={`by-channel-state ink-${face.tone}`}>
        {pending === null ? (
          <Icon of={face.icon} size={18} />
        ) : (
          <span className="spinner" aria-hidden="true" />
        )}
      </span>
      <select
        id={id}
        aria-label={words.availability.stateFor(channelOf(channel))}
        aria-describedby={note === null ? undefined : `${id}-why`}
        aria-disabled={why !== null}
        value={pending ?? current}
        onChange={({ target }) => choose(target.value)}
      >
        {choicesOf(directory, state?.auxCodeId ?? null).map(({ id, name, system }) => (
          <option key={id} value={id} disabled={system}>
            {name}
          </option>
        ))}
      </select>
      {note === null ? null : (
        <small id={`${id}-why`}>
          <Said>{note}</Said>
        </small>
      )}
    </li>
  );
}
