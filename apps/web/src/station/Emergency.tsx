import { Siren } from "lucide-react";
import { Button, Icon, keep, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** Calls for help in need are made from the phone itself: told in full until the agent has said so. */
export function Emergency({ agentId }: { agentId: string }) {
  const name = `emergency.${agentId}`;
  const understood = useKept(name) === "understood";
  return (
    <aside className="emergency" aria-label={words.phone.emergency}>
      <Icon of={Siren} size={18} />
      <p>
        <strong>{words.phone.emergency}</strong> {words.phone.emergencyShort}{" "}
        {understood ? null : words.phone.emergencyWhy}
      </p>
      {understood ? null : (
        <Button onClick={() => keep(name, "understood")}>{words.phone.understood}</Button>
      )}
    </aside>
  );
}
