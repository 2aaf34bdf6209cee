const key = (taskId: string): string => `ringside.reason.${taskId}`;

/** The reason chosen for a contact but not submitted yet: it outlives a reload of this tab. */
export function draftOf(taskId: string): string | null {
  try {
    return sessionStorage.getItem(key(taskId));
  } catch {
    return null;
  }
}

export function keepDraft(taskId: string, auxCodeId: string): void {
  try {
    sessionStorage.setItem(key(taskId), auxCodeId);
  } catch {
    // No storage: the choice lasts as long as the page.
  }
}
