/**
 * Opens an address in a tab of its own that knows nothing of this one. False when the browser would not:
 * `noopener` as a feature would hide that, so the tie is cut before the address is given.
 */
export function openApart(url: string): boolean {
  const page = window.open("about:blank", "_blank");
  if (page === null) return false;
  page.opener = null;
  page.location.replace(url);
  return true;
}
