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
    // Who clicks on nothing wants it so.
    setTimeout(() => {
      if (last === left && isThere(left.element)) last = null;
    });
  };
  const isLost = (): boolean =>
    last !== null && !isThere(last.element) && isNowhere(document.activeElement);
  const restore = (): void => {
    if (!isLost()) return;
    const before = last?.inMain ? [] : late.toReversed();
    for (const place of [...before, ...fallbacks()]) {
      place.focus({ preventScroll: true });
      if (document.activeElement === place) return;
    }
  };
  // Menus and dialogs give it back themselves, a moment later.
  const watch = new MutationObserver(() => {
    if (isLost()) requestAnimationFrame(() => requestAnimationFrame(restore));
  });
  addEventListener("focusin", onFocus);
  addEventListener("focusout", onBlur);
  watch.observe(document.body, { childList: true, subtree: true });

  return () => {
    removeEventListener("focusin", onFocus);
    removeEventListener("focusout", onBlur);
    watch.disconnect();
  };
}

/** Whether it could have the focus; behind a menu or a dialog it cannot. */
function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.closest("[inert]") === null;
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}

/** The dialog on top, where one holds the page up; else the page's main part. */
function fallbacks(): HTMLElement[] {
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  const first = modal?.querySelector("input, textarea, select, button");
  return [first, document.querySelector("main")].filter((one) => one instanceof HTMLElement);
}
