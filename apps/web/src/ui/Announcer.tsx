import { create } from "zustand";

const said = create<{ readonly text: string }>(() => ({ text: "" }));

/** Says something to a screen reader at once, over whatever it reads. For a contact that rings. */
export function announce(text: string): void {
  said.setState({ text });
}

export function Announcer() {
  const text = said((state) => state.text);
  return (
    <div className="unseen" role="alert" aria-live="assertive">
      {text}
    </div>
  );
}
