const name = "ringside.arriving";

/** The agent goes to sign in, from this tab. */
export function setOut(): void {
  try {
    sessionStorage.setItem(name, "yes");
  } catch {
    // No storage: a station that is found is carried on with.
  }
}

/** Whether the agent comes from signing in, and not from a reload. Says so once. */
export function hasArrived(): boolean {
  try {
    const arrived = sessionStorage.getItem(name) !== null;
    sessionStorage.removeItem(name);
    return arrived;
  } catch {
    return false;
  }
}
