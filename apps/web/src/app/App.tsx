import { session } from "../session/index.ts";
import { SignIn } from "../signin/index.ts";
import { Broken } from "../ui/index.ts";
import { Splash } from "./Splash.tsx";
import { Workplace } from "./Workplace.tsx";

/** The screen: signed out, on the way, or at work. */
export function App() {
  const now = session();
  return (
    <Broken what="page">
      {now.kind === "loading" ? <Splash slow={now.slow} /> : null}
      {now.kind === "out" ? <SignIn problem={now.problem} /> : null}
      {now.kind === "in" ? (
        <Workplace me={now.me} directory={now.directory} unread={now.unread} />
      ) : null}
    </Broken>
  );
}
