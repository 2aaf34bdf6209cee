/** What of the browser's lock manager is needed to elect one tab. */
export interface Locks {
  request(
    name: string,
    options: { readonly signal: AbortSignal } | { readonly steal: true },
    hold: () => Promise<void>,
  ): Promise<void>;
}

export interface Candidate {
  /** Takes the lead from whoever has it. */
  readonly claim: () => void;
  readonly resign: () => void;
}

/**
 * Elects one tab of this browser: `onLead(true)` is told in it, and when that tab closes or dies, in the
 * next one. Without locks every tab leads.
 */
export function elect(
  name: string,
  locks: Locks | undefined,
  onLead: (leads: boolean) => void,
): Candidate {
  const over = new AbortController();
  if (!locks) {
    onLead(true);
    return { claim: () => undefined, resign: () => over.abort() };
  }
  let leads = false;
  const hold = (): Promise<void> => {
    leads = true;
    onLead(true);
    return new Promise((resolve) => {
      over.signal.addEventListener("abort", () => resolve());
    });
  };
  const ask = (steal: boolean): void => {
    const options = steal ? ({ steal: true } as const) : { signal: over.signal };
    locks.request(name, options, hold).catch(() => {
      // Resigned while it waited, or another tab took the lead: then it stands in line again.
      if (over.signal.aborted || !leads) return;
      leads = false;
      onLead(false);
      ask(false);
    });
  };
  ask(false);
  return {
    claim: () => (leads || over.signal.aborted ? undefined : ask(true)),
    resign: () => over.abort(),
  };
}
