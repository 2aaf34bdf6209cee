import { Component, type ReactNode } from "react";
import { words } from "../words/index.ts";
import { Button } from "./Button.tsx";
import "./broken.css";

interface Props {
  readonly what: "page" | "part" | "menu";
  readonly children: ReactNode;
}

/**
 * What cannot be drawn, mostly since an update replaced it, says so in its own place: a reload mends it,
 * and all around it stands.
 */
export class Broken extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    const { what, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <div className={`broken broken-${what}`} role="alert">
        <p>
          <strong>{words.trouble.broken[what]}</strong> {words.trouble.outdatedNext}
        </p>
        <Button look="primary" onClick={() => location.reload()}>
          {words.trouble.reload}
        </Button>
      </div>
    );
  }
}
