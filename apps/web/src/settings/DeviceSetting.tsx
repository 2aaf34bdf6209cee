import { useCallback, useEffect, useState } from "react";
import { canChooseDevice } from "../call/index.ts";
import { Button, keep, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { Choose } from "./Choose.tsx";

/** On which device it rings, where the browser lets a page choose. */
export function DeviceSetting() {
  const chosen = useKept("ring.device") ?? "";
  const { devices, read } = useDevices();
  if (!canChooseDevice() || !navigator.mediaDevices) {
    return <p className="setting-hint">{words.settings.noDeviceChoice}</p>;
  }
  const unnamed = devices.some(({ label }) => label === "");
  const choices = devices
    .filter(({ deviceId }) => deviceId !== "" && deviceId !== "default")
    .map(({ deviceId, label }, n) => ({
      id: deviceId,
      name: label || words.settings.unnamedDevice(n + 1),
    }));
  const gone = chosen !== "" && !choices.some(({ id }) => id === chosen);
  return (
    <>
      <Choose
        name={words.settings.device}
        value={gone ? "" : chosen}
        choices={[{ id: "", name: words.settings.systemDevice }, ...choices]}
        onChoose={(id) => keep("ring.device", id)}
      />
      {unnamed ? (
        <p className="setting-hint">
          <Button onClick={() => void nameDevices().then(read)}>
            {words.settings.nameDevices}
          </Button>
          {words.settings.nameDevicesHint}
        </p>
      ) : null}
    </>
  );
}

function useDevices() {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const read = useCallback(async () => {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    setDevices(all.filter(({ kind }) => kind === "audiooutput"));
  }, []);
  useEffect(() => {
    const again = (): void => void read();
    again();
    navigator.mediaDevices?.addEventListener("devicechange", again);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", again);
  }, [read]);
  return { devices, read };
}

/** Browsers tell devices' names to pages that may hear; the microphone is let go at once. */
async function nameDevices(): Promise<void> {
  const heard = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
  for (const track of heard?.getTracks() ?? []) track.stop();
}
