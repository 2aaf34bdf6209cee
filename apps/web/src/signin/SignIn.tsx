import { words } from "../words/index.ts";
import { Brand } from "../ui/index.ts";
import { setOut } from "./arrival.ts";
import { problemText } from "./problem.ts";
import "./signin.css";

/** Nobody is signed in to this browser: one thing to do. `problem` says why, if there is a reason. */
export function SignIn({ problem }: { problem: string | null }) {
  return (
    <main className="signin">
      <div className="signin-card">
        <Brand size={44} />
        <h1>{words.signin.title}</h1>
        {problem === null ? null : (
          <p
            className={problem === "signedOut" ? "signin-note" : "signin-problem"}
            aria-live="polite"
          >
            {problemText(problem)}
          </p>
        )}
        <p className="signin-lead">{words.signin.lead}</p>
        <a className="button button-primary" href="/auth/signin" onClick={setOut}>
          {words.signin.connect}
        </a>
      </div>
    </main>
  );
}
