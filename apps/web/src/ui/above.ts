/** The dialogs that hold the page up, the one on top last. */
const modals: HTMLDialogElement[] = [];
let above: { readonly host: HTMLElement; readonly home: HTMLElement } | null = null;

/** Nothing outside an open modal dialog can be reached, seen well or read aloud: so the host goes into it. */
function settle(): void {
  if (above === null) return;
  const place = modals.at(-1) ?? above.home;
  if (above.host.parentElement !== place) move(above.host, place);
}

/** What is moved keeps its focus and is not shown as if it came only now; older browsers can do the first. */
function move(host: HTMLElement, place: HTMLElement): void {
  if ("moveBefore" in place && host.isConnected) return place.moveBefore(host, null);
  const focused = document.activeElement;
  place.append(host);
  if (focused instanceof HTMLElement && host.contains(focused)) focused.focus();
}

/** Has this stand in its home, or in the dialog that stands over it. Returns how to stop. */
export function standAbove(host: HTMLElement, home: HTMLElement): () => void {
  above = { host, home };
  settle();
  return () => {
    host.remove();
    above = null;
  };
}

/** While this dialog stands over the page, what is above it all is in it. Returns how to stop. */
export function putUnder(dialog: HTMLDialogElement): () => void {
  modals.push(dialog);
  // While it comes, what is in it would move along.
  const coming = dialog.getAnimations().map(({ finished }) => finished);
  void Promise.allSettled(coming).then(settle);
  return () => {
    modals.splice(modals.indexOf(dialog), 1);
    settle();
  };
}
