import { OwnSessions } from "@ringside/desk";
import { LogOut } from "lucide-react";
import { useEffect, useState } from "react";
import { request } from "../session/index.ts";
import { Button, Icon, notice, Said } from "../ui/index.ts";
import { reasonOf, words } from "../words/index.ts";
import "./elsewhere.css";

type Own = OwnSessions["sessions"];

/** Where the agent is signed in; null where that could not be read. */
async function readSessions(): Promise<Own | null> {
  const answer = await request("GET", "/api/sessions");
  const read = answer.ok ? OwnSessions.safeParse(answer.body) : null;
  return read?.success ? read.data.sessions : null;
}

/** The browsers in which the agent is signed in, and a way out of each other one. */
export function Elsewhere() {
  const [sessions, setSessions] = useState<Own | null | undefined>(undefined);
  const [ending, setEnding] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void readSessions().then((read) => (gone ? undefined : setSessions(read)));
    return () => void (gone = true);
  }, []);
  if (sessions === undefined) return null;
  if (sessions === null) return <p className="setting-fault">{words.browsers.unread}</p>;
  const end = async (id: string): Promise<void> => {
    setEnding(id);
    const answer = await request("DELETE", `/api/sessions/${id}`);
    if (!answer.ok && answer.problem.status !== 404) {
      const { trackingId = null, code } = answer.problem;
      const { text } = reasonOf("station.logout", code, trackingId);
      notice({ tone: "fault", title: words.browsers.notEnded, text, code, trackingId });
    }
    setSessions(await readSessions());
    setEnding(null);
  };
  return (
    <>
      <ul className="elsewhere">
        {sessions.map(({ id, browser, since, seen, here }) => {
          const name = browser ?? words.browsers.another;
          return (
            <li key={id}>
              <p>
                <Said>{name}</Said>
                <small>
                  {here
                    ? words.browsers.here
                    : words.browsers.since(words.time(since), words.time(seen))}
                </small>
              </p>
              {here ? null : (
                <Button
                  busy={ending === id}
                  aria-label={words.browsers.end(name)}
                  onClick={() => void end(id)}
                >
                  <Icon of={LogOut} size={18} />
                  {words.browsers.endShort}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? <p className="setting-hint">{words.browsers.hint}</p> : null}
    </>
  );
}
