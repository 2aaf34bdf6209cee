import { useDesk } from "../feed/index.ts";
import { Apart, later } from "../ui/index.ts";

const { Part, load } = later(() => import("./Assistant.tsx").then(({ Assistant }) => Assistant));
export const loadAssist = load;

/** Where the AI assistant speaks: below the contact, once it has said something of it. */
export function AssistPlace({ taskId }: { taskId: string }) {
  const assist = useDesk((desk) => desk.assist[taskId]);
  return assist ? (
    <Apart what="part" meanwhile={null}>
      <Part taskId={taskId} assist={assist} />
    </Apart>
  ) : null;
}
