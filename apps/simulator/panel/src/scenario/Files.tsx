import { openFile, startRecording, stopRecording } from "../control.ts";
import { Problem } from "../parts/Problem.tsx";
import { useAct } from "../parts/use-act.ts";
import type { Picture } from "../use-simulator.ts";

/** The world saved and opened, a session recorded and played. */
export function Files({ picture, refresh }: { picture: Picture; refresh: () => void }) {
  const { problem, act } = useAct(refresh);
  const { since, commands } = picture.recording;
  const open = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file) act(file.text().then(openFile));
  };
  return (
    <section className="card files" aria-labelledby="files-title">
      <h2 id="files-title">
        World and recordings{" "}
        {since === null ? null : <span className="count">recording, {commands} steps</span>}
      </h2>
      <fieldset className="acts" aria-label="Save">
        <a className="button" href="/_sim/world/file" download>
          Save the world
        </a>
        {since === null ? (
          <button type="button" onClick={() => act(startRecording())}>
            Record
          </button>
        ) : (
          <>
            <a className="button" href="/_sim/recording/file" download>
              Save the recording
            </a>
            <button type="button" onClick={() => act(stopRecording())}>
              Stop recording
            </button>
          </>
        )}
      </fieldset>
      <label>
        Open a saved world or a recording
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            open(event.target.files);
            event.target.value = "";
          }}
        />
      </label>
      <Problem why={problem} />
    </section>
  );
}
