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
    const Title = what === "menu" ? "strong" : "h1";
    return (
      <div className={`broken broken-${what}`} role="alert">
        <div>
          <Title>{words.trouble.broken[what]}</Title>
          <p>{words.trouble.outdatedNext}</p>
        </div>
        <Button look="primary" onClick={() => location.reload()}>
          {words.trouble.reload}
        </Button>
      </div>
    );
  }
}
