import { useEffect, useState } from "react";
import { useFeedStatus } from "../feed/index.ts";

/** The screen waits no longer for the desk, in milliseconds: without it, it says itself what is wrong. */
const comesWithin = 300;

/** Whether the desk is here, so that the screen comes in one piece and is drawn once; true as well when it is late. */
export function useDeskCame(): boolean {
  const heard = useFeedStatus().kind !== "connecting";
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), comesWithin);
    return () => clearTimeout(timer);
  }, []);
  return heard || late;
}
