import type { Pop, Task } from "@ringside/desk";
import { ExternalLink } from "lucide-react";
import { useShallow } from "zustand/react/shallow";
import { useDesk } from "../feed/index.ts";
import { Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { tellPop } from "./tell.ts";
import "./pops.css";

/** The pages that the operator's rules have for a contact: those that popped, and those to choose from. */
export function Pops({ task }: { task: Task }) {
  const pops = useDesk(useShallow((desk) => desk.pops.filter((pop) => pop.taskId === task.id)));
  if (pops.length === 0) return null;
  return (
    <section className="pops" aria-label={words.pop.title}>
      {pops.map((pop) => (
        <Links key={pop.id} pop={pop} />
      ))}
    </section>
  );
}

const says: Partial<Record<Pop["state"], "blockedHere" | "choose">> = {
  blocked: "blockedHere",
  choose: "choose",
};

function Links({ pop }: { pop: Pop }) {
  const said = says[pop.state];
  return (
    <>
      {said === undefined ? null : (
        <p className={`pops-say pops-${pop.state}`}>{words.pop[said]}</p>
      )}
      <ul>
        {pop.links.map(({ name, url }) => (
          <li key={name}>
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              onClick={() => tellPop(pop.id, "opened")}
            >
              <Icon of={ExternalLink} size={16} />
              <Said>{name}</Said>
              <span className="unseen">{words.pop.newTab}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
