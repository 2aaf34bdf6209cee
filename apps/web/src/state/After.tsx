import type { Directory } from "@ringside/desk";
import { X } from "lucide-react";
import { useAsk } from "../ask/index.ts";
import { Button, Hint, Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { availableCode } from "./choices.ts";
import { useFace } from "./use-face.ts";

const available = { kind: "state.set", auxCodeId: availableCode } as const;

/** What comes after the contact, beside the pill: one press takes it back. */
export function AfterChip({ directory }: { directory: Directory | null }) {
  const { next } = useFace(directory);
  const { why, ask } = useAsk(available);
  if (next === null) return null;
  return (
    <Hint text={why === null ? words.availability.availableInstead : words.refusals[why]}>
      <button
        type="button"
        className="after"
        aria-label={words.availability.cancelAfter(next)}
        aria-disabled={why !== null}
        onClick={ask}
      >
        <Said>{words.state.after(next)}</Said>
        <Icon of={X} size={16} />
      </button>
    </Hint>
  );
}

/** The same in the list of states, where the header has no room for it. */
export function AfterThis({
  directory,
  onDone,
}: {
  directory: Directory | null;
  onDone: () => void;
}) {
  const { next } = useFace(directory);
  const { why, ask } = useAsk(available);
  if (next === null) return null;
  const takeBack = (): void => {
    ask();
    onDone();
  };
  return (
    <p className="after-this">
      <Said>{words.availability.afterThis(next)}</Said>
      <Button aria-disabled={why !== null} onClick={takeBack}>
        {words.availability.availableInstead}
      </Button>
    </p>
  );
}
