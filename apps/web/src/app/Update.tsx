import { tasksOf } from "@ringside/desk";
import { RefreshCw } from "lucide-react";
import { useDesk } from "../feed/index.ts";
import { Button, Icon } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { takeUpdate, useUpdate } from "./installed.ts";
import "./update.css";

/** Asks for a reload when there is a new build, at a quiet moment: never with a contact open. */
export function Update() {
  const isNew = useUpdate();
  const quiet = useDesk((desk) => tasksOf(desk).length === 0);
  return (
    <div aria-live="polite">
      {isNew && quiet ? (
        <div className="update">
          <p>
            <strong>{words.trouble.outdated}</strong> {words.shell.updateNext}
          </p>
          <Button onClick={takeUpdate}>
            <Icon of={RefreshCw} size={16} />
            {words.trouble.reload}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
