import type { Task } from "@ringside/desk";
import { ChevronDown, ChevronUp } from "lucide-react";
import { ask, whyNot } from "../ask/index.ts";
import { deskside } from "../feed/index.ts";
import { Button, Icon, type LucideIcon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import type { OfferPage } from "./stack.ts";

interface Props {
  readonly offers: readonly Task[];
  readonly page: OfferPage;
  readonly onPage: (from: number) => void;
}

/** Over a stack of offers: all that are answered here at once, and the way to those out of sight. */
export function Stacked({ offers, page, onPage }: Props) {
  const written = offers.filter(
    ({ phase }) => phase.kind === "offered" && phase.answer === "screen",
  );
  const { from, shown, before, after } = page;
  const paged = before !== null || after !== null;
  if (written.length < 2 && !paged) return null;
  return (
    <div className="offers-stack">
      {paged ? (
        <>
          <span className="tabular">
            {words.several.range(from + 1, from + shown.length, offers.length)}
          </span>
          <Step icon={ChevronUp} word={words.several.earlier} to={before} onPage={onPage} />
          <Step icon={ChevronDown} word={words.several.more} to={after} onPage={onPage} />
        </>
      ) : null}
      {written.length < 2 ? null : (
        <Button onClick={() => acceptAll(written)}>
          {words.several.acceptAll(written.length)}
        </Button>
      )}
    </div>
  );
}

interface StepProps {
  readonly icon: LucideIcon;
  readonly word: string;
  readonly to: number | null;
  readonly onPage: (from: number) => void;
}

function Step({ icon, word, to, onPage }: StepProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={word}
      aria-disabled={to === null}
      onClick={() => (to === null ? undefined : onPage(to))}
    >
      <Icon of={icon} />
    </button>
  );
}

function acceptAll(offers: readonly Task[]): void {
  for (const { id } of offers) {
    const { desk, status } = deskside.getState();
    const accept = { kind: "task.accept", taskId: id } as const;
    if (whyNot(desk, status, accept) === null) ask(accept);
  }
}
