import type { KeyboardEvent } from "react";

/** For a list, and the field that narrows it: does what is chosen at a key that is for that. */
export function submitBy(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!submits(event)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
}

/**
 * Whether a key on a list, or on the field that narrows it, does what is chosen: Enter does once the
 * option it is on is chosen, and with Ctrl or Command in any case. Never Enter that ends the writing of a
 * word, nor one that is held down.
 */
function submits({ key, repeat, ctrlKey, metaKey, target, nativeEvent }: KeyboardEvent): boolean {
  if (key !== "Enter" || repeat || nativeEvent.isComposing || !(target instanceof Element))
    return false;
  if (ctrlKey || metaKey) return true;
  const active = target.getAttribute("aria-activedescendant");
  const option = active === null ? target : document.getElementById(active);
  return option?.getAttribute("aria-selected") === "true";
}
