import { Component, type ReactNode } from "react";
import { Button } from "../ui/index.ts";
import { words } from "../words/index.ts";

/** A screen that cannot be drawn, mostly since a part of it was replaced by an update: a reload mends it. */
export class Broken extends Component<{ readonly children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="splash" role="alert">
        <p>
          <strong>{words.trouble.broken}</strong> {words.trouble.outdatedNext}
        </p>
        <Button look="primary" onClick={() => location.reload()}>
          {words.trouble.reload}
        </Button>
      </main>
    );
  }
}
