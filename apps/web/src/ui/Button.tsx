import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import "./button.css";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly look?: "primary" | "quiet" | "plain";
  /** On its way: greyed, and not pressed twice. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = "quiet", busy = false, children, ...rest }: Props) {
  const off = busy || rest["aria-disabled"] === true;
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look} ${rest.className ?? ""}`}
      aria-disabled={off}
      aria-busy={busy}
      onClick={off ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
