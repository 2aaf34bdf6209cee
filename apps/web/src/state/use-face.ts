import type { Directory } from "@ringside/desk";
import { useDesk } from "../feed/index.ts";
import { faceOf, type Face } from "./face.ts";

export function useFace(directory: Directory | null): Face {
  const desk = useDesk((desk) => desk);
  return faceOf(desk, directory);
}
