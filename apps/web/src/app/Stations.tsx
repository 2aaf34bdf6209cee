import type { Directory } from "@ringside/desk";
import { useEffect, useState } from "react";
import { useDesk } from "../feed/index.ts";
import { hasArrived } from "../signin/index.ts";
import { Apart, later } from "../ui/index.ts";
import { changeStation, changing } from "./leaving.ts";

const { Part: ChangeStation } = later(() =>
  import("../station/index.ts").then(({ ChangeStation }) => ChangeStation),
);
const { Part: Found } = later(() => import("../station/index.ts").then(({ Found }) => Found));

/** At a station: the way to another one, and the question whether one that was found is to be kept. */
export function Stations({ directory }: { directory: Directory }) {
  const open = changing((state) => state.open);
  const [found, setFound] = useFound();
  useEffect(() => close, []);
  return (
    <>
      {open ? (
        <Apart what="menu" meanwhile={null}>
          <ChangeStation directory={directory} onClose={close} />
        </Apart>
      ) : null}
      {found ? (
        <Apart what="menu" meanwhile={null}>
          <Found
            directory={directory}
            onKeep={() => setFound(false)}
            onChange={() => {
              setFound(false);
              changeStation();
            }}
          />
        </Apart>
      ) : null}
    </>
  );
}

function close(): void {
  changing.setState({ open: false });
}

/** Who just signed in and is at a station already is asked; nobody is asked over a contact. */
function useFound(): [boolean, (found: boolean) => void] {
  const [found, setFound] = useState(hasArrived);
  const busy = useDesk((desk) => Object.keys(desk.tasks).length > 0);
  return [found && !busy, setFound];
}
