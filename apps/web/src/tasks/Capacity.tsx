import { useMemo } from "react";
import { useDesk } from "../feed/index.ts";
import { Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { roomOf } from "./capacity.ts";
import { iconOf } from "./channel-icon.ts";
import { channelOf } from "./name.ts";

/** How much of the agent's room is taken, channel by channel. */
export function Capacity() {
  const desk = useDesk((desk) => desk);
  const rooms = useMemo(() => roomOf(desk), [desk]);
  if (rooms.length === 0) return null;
  return (
    <ul className="capacity" aria-label={words.several.room}>
      {rooms.map(({ channel, used, of }) => (
        <li key={channel} data-full={used >= of}>
          <span className="unseen">{words.several.used(channelOf(channel), used, of)}</span>
          <span aria-hidden="true" title={words.several.used(channelOf(channel), used, of)}>
            <Icon of={iconOf(channel)} size={14} />
            <span className="tabular">{`${used}/${of}`}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
