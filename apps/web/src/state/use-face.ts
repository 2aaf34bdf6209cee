import { presence, type Directory } from "@ringside/desk";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";
import { faceWhile, type Face } from "./face.ts";

export function useFace(directory: Directory | null): Face {
  const now = useDesk(useShallow(presence));
  const state = useDesk((desk) => desk.state);
  return faceWhile(now, state, directory);
}
