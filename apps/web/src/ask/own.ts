/** Ids of the commands this tab asked: a reload forgets none of the newest so many. */
const keptIds = 60;
const key = "ringside.own";

export function keepOwn(id: string): void {
  try {
    const ids = [...read().filter((one) => one !== id), id].slice(-keptIds);
    sessionStorage.setItem(key, ids.join(" "));
  } catch {
    // No storage: after a reload what it did counts as another tab's.
  }
}

/** Whether this tab asked it, and not another of the agent's. */
export function isOwn(commandId: string): boolean {
  return read().includes(commandId);
}

function read(): string[] {
  try {
    return (sessionStorage.getItem(key) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}
