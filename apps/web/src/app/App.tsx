import { I18nProvider } from "react-aria-components/I18nProvider";
import { session, type Session } from "../session/index.ts";
import { SignIn } from "../signin/index.ts";
import { Broken } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { useLanguage } from "./language.ts";
import { useDeskCame } from "./desk-came.ts";
import { Splash } from "./Splash.tsx";
import { Workplace } from "./Workplace.tsx";

/** The screen: signed out, on the way, or at work. */
export function App() {
  const now = session();
  const language = useLanguage();
  return (
    // Another language is another screen: every word of it is read again.
    <I18nProvider key={language} locale={words.locale}>
      <Broken what="page">
        {now.kind === "loading" ? <Splash slow={now.slow} /> : null}
        {now.kind === "out" ? <SignIn problem={now.problem} /> : null}
        {now.kind === "in" ? <Work {...now} /> : null}
      </Broken>
    </I18nProvider>
  );
}

function Work({ me, directory, unread }: Extract<Session, { kind: "in" }>) {
  if (!useDeskCame()) return <Splash slow={false} />;
  return <Workplace me={me} directory={directory} unread={unread} />;
}
