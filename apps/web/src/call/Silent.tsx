import { BellOff } from "lucide-react";
import { Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import type { Silence } from "./ring/index.ts";

/** Says beside what rings why nothing is heard. */
export function Silent({ why }: { why: Silence }) {
  if (why === null) return null;
  return (
    <p className="offers-silent">
      <Icon of={BellOff} size={16} />
      {words.ring.silent[why]}
    </p>
  );
}
