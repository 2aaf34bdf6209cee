import { useEffect, useState } from "react";
import { Brand } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** A wait that is over at once shows nothing, so that nothing flashes. In milliseconds. */
const unnoticed = 400;

/** Something is on its way. */
export function Splash({ slow }: { slow: boolean }) {
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), unnoticed);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="splash" aria-live="polite">
      {noticed || slow ? (
        <>
          <Brand size={44} />
          <p>{saying(slow)}</p>
        </>
      ) : null}
    </div>
  );
}

/** Without a server nothing of a desk is known here, and nothing is shown. */
function saying(slow: boolean): string {
  if (!slow) return words.loading;
  return navigator.onLine ? words.shell.noServer : words.shell.offline;
}
