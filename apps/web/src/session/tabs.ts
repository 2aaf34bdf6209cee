const name = "ringside-signed-in";

/** Tells this browser's other tabs that somebody is signed in. */
export function tellTabs(): void {
  const channel = new BroadcastChannel(name);
  // That rule is for windows; a channel has no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(null);
  channel.close();
}

/** Hears that another tab signed in. Lasts as long as the page. */
export function hearTabs(onSignedIn: () => void): void {
  new BroadcastChannel(name).addEventListener("message", onSignedIn);
}
