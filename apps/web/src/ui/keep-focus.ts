const remembered = 8;

/**
 * Focus is never lost: what had it may go by itself, with its contact, its dialog or its notice. Then the page's main
 * part has it where it was there, else what had it before. Returns how to stop.
 */
export function keepFocus(): () => void {
  let late: HTMLElement[] = [];
  let last: { readonly element: HTMLElement; readonly inMain: boolean } | null = null;
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    late = [...late.filter((one) => one !== target && one.isConnected), target].slice(-remembered);
    last = { element: target, inMain: target.closest("main") !== null };
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    const left = last;
    if (relatedTarget !== null || left === null) return;
    setTimeout(() => {
      if (last !== left) return;
      // Who clicks on nothing wants it so.
      if (isThere(left.element)) last = null;
      else look();
    });
  };
  // Asked at each change of the page: what needs the layout comes last.
  const isLost = (): boolean =>
    last !== null && isNowhere(document.activeElement) && !isThere(last.element);
  const restore = (): void => {
    if (!isLost()) return;
    const before = last?.inMain ? [] : late.toReversed();
    for (const place of [...before, ...fallbacks()]) {
      place.focus({ preventScroll: true });
      if (document.activeElement === place) return;
    }
  };
  const look = (): void => {
    // Menus and dialogs take it and give it back themselves, a moment later.
    if (isLost()) requestAnimationFrame(() => requestAnimationFrame(restore));
  };
  const watch = new MutationObserver(look);
  addEventListener("focusin", onFocus);
  addEventListener("focusout", onBlur);
  watch.observe(document.body, { childList: true, subtree: true });

  return () => {
    removeEventListener("focusin", onFocus);
    removeEventListener("focusout", onBlur);
    watch.disconnect();
  };
}

/** Whether it could have the focus; behind a menu, or in a dialog that has closed, it cannot. */
function isThere(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && element.closest("[inert]") === null;
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}

/** What holds the page up, a dialog or a menu; else the page's main part. */
function fallbacks(): HTMLElement[] {
  const over = [...document.querySelectorAll("dialog:modal, .popover")].at(-1);
  const first = over?.querySelector('input, textarea, select, button, [tabindex="0"]');
  return [first, document.querySelector("main")].filter((one) => one instanceof HTMLElement);
}
