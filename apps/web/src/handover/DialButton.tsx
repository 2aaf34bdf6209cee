import { pendingOf } from "@ringside/desk";
import { Phone } from "lucide-react";
import { useWhyNot } from "../ask/index.ts";
import { useDesk } from "../feed/index.ts";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import { useDirectory } from "../session/index.ts";
import { Apart, Hint, Icon, later, notice } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { closeDial, dialling, openDial } from "./dialling.ts";

const { Part: Dial, load } = later(() => import("./Dial.tsx").then(({ Dial }) => Dial));
export const loadDial = load;

/** The way to call somebody, for who may. */
export function DialButton() {
  const outdial = useDirectory()?.outdial ?? null;
  const number = dialling((state) => state.number);
  const why = useWhyNot({ kind: "call.dial", number: "0", callerId: "0" });
  const pending = useDesk((desk) => pendingOf(desk, "call.dial") !== null);
  const may = outdial !== null && why === null;
  useShortcut("dial", may ? () => openDial() : null, why && words.refusals[why]);
  const keys = useKeysOf("dial");
  if (outdial === null) return null;
  const word = pending ? words.dial.calling : words.dial.title;
  const press = (): void => {
    if (why === null) openDial();
    else if (!pending) notice({ tone: "idle", title: word, text: words.refusals[why] });
  };
  return (
    <>
      <Hint text={why === null || pending ? word : words.refusals[why]}>
        <button
          type="button"
          className="icon-button"
          aria-label={word}
          aria-disabled={!may}
          aria-keyshortcuts={keys}
          onClick={press}
        >
          <Icon of={Phone} />
        </button>
      </Hint>
      {number === null ? null : (
        <Apart what="menu" meanwhile={null}>
          <Dial outdial={outdial} number={number} onClose={closeDial} />
        </Apart>
      )}
    </>
  );
}
