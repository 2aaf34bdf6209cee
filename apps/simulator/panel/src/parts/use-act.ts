import { useState } from "react";

/**
 * Has things done, and says of the last why it was not; null when it was. All is read anew after each. `then` is for
 * what was done.
 */
export function useAct(refresh: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const act = (done: Promise<string | null>, then?: () => void): void =>
    void done.then((why) => {
      setProblem(why);
      if (why === null) then?.();
      refresh();
    });
  return { problem, act };
}
