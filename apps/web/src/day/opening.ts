import { openAside } from "../ui/index.ts";

export function openDay(): void {
  openAside("day");
}
