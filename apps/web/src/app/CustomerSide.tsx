import type { Task } from "@ringside/desk";
import { ChevronUp, PanelRightOpen, UserRound } from "lucide-react";
import { useEffect, useRef } from "react";
import { useKeysOf, useShortcut } from "../keys/index.ts";
import {
  Apart,
  Button,
  closeAside,
  dropAside,
  Hint,
  Icon,
  keep,
  later,
  openAside,
  useAside,
  useIsNarrow,
  useKept,
} from "../ui/index.ts";
import { words } from "../words/index.ts";

const { Part: Customer, load } = later(() =>
  import("../customer/index.ts").then(({ Customer }) => Customer),
);
const { Part: CustomerSheet } = later(() =>
  import("../customer/index.ts").then(({ CustomerSheet }) => CustomerSheet),
);
export const loadCustomer = load;

/** How the customer's side stands: beside the contact or put away; narrow, over it or put away. */
export interface CustomerSide {
  readonly narrow: boolean;
  readonly shown: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** There is none without a contact. */
export function useCustomerSide(task: Task | null): CustomerSide {
  const narrow = useIsNarrow();
  const kept = useKept("customer") !== "hidden";
  const over = useAside() === "customer";
  const isOpen = narrow ? over : kept;
  const show = (): void => (narrow ? openAside("customer") : keep("customer", "shown"));
  const hide = (): void => (narrow ? closeAside() : keep("customer", "hidden"));
  useShortcut("customer", task && (isOpen ? hide : show));
  // What lies over a contact goes with it, with the call that is to be wrapped up, and where there is room.
  const about = narrow && task ? `${task.id} ${task.phase.kind === "wrapup"}` : null;
  const before = useRef(about);
  useEffect(() => {
    if (before.current !== about) dropAside("customer");
    before.current = about;
  }, [about]);
  return { narrow, shown: task !== null && isOpen, show, hide };
}

export function Side({ task, side }: { task: Task; side: CustomerSide }) {
  if (!side.shown) return null;
  return side.narrow ? (
    <Apart what="part" meanwhile={null}>
      <CustomerSheet task={task} />
    </Apart>
  ) : (
    <Apart what="part" meanwhile={<div className="customer" />}>
      <Customer task={task} onHide={side.hide} />
    </Apart>
  );
}

/** The way to it, while it is put away. */
export function WayToSide({ side }: { side: CustomerSide }) {
  const keys = useKeysOf("customer");
  if (side.narrow) {
    return (
      <Button className="customer-way" aria-keyshortcuts={keys} onClick={side.show}>
        <Icon of={UserRound} size={18} />
        {words.customer.title}
        <Icon of={ChevronUp} size={18} />
      </Button>
    );
  }
  if (side.shown) return null;
  return (
    <Hint text={words.customer.show}>
      <button
        type="button"
        className="icon-button show-customer"
        aria-label={words.customer.show}
        aria-keyshortcuts={keys}
        onClick={side.show}
      >
        <Icon turns of={PanelRightOpen} />
      </button>
    </Hint>
  );
}
