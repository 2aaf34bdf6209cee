import { Volume2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import {
  ringChannels,
  ringTone,
  setLevel,
  useLevels,
  type RingChannel,
  type Silence,
} from "../call/index.ts";
import { Button, Icon, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import type { Row } from "./narrow.ts";

/** How long a ring is tried, in milliseconds. */
const tried = 2_000;

/** How loud each channel rings. */
export function levelRows(): Row[] {
  return ringChannels.map((channel) => ({
    name: words.settings.loudness(words.contacts.channels[channel]),
    row: <LevelSetting channel={channel} />,
  }));
}

function LevelSetting({ channel }: { channel: RingChannel }) {
  const level = useLevels()[channel];
  const device = useKept("ring.device") ?? "";
  const [silence, setSilence] = useState<Silence>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const name = words.contacts.channels[channel];
  const test = (): void => {
    stop.current();
    setSilence(null);
    if (level === 0) return;
    const quiet = ringTone({ channel, level, device, onSilent: setSilence });
    const timer = setTimeout(quiet, tried);
    stop.current = () => {
      clearTimeout(timer);
      quiet();
      stop.current = () => undefined;
    };
  };
  return (
    <>
      <div className="setting-line">
        <label className="setting-level">
          <span>{words.settings.loudness(name)}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={level}
            onChange={({ target }) => setLevel(channel, target.valueAsNumber)}
          />
        </label>
        <Button aria-label={words.settings.test(name)} aria-disabled={level === 0} onClick={test}>
          <Icon of={Volume2} size={18} />
          {words.settings.tryIt}
        </Button>
      </div>
      {silence === null ? null : (
        <p className="setting-fault" role="alert">
          {words.ring.silent[silence]}
        </p>
      )}
    </>
  );
}
