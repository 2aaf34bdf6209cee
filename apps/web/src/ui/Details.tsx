import { Copy } from "lucide-react";
import { useState } from "react";
import { words } from "../words/index.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./details.css";

/** What support asks for, behind the words: the code and WxCC's tracking id. */
export function Details({ code, trackingId }: { code: string; trackingId: string | null }) {
  const [copied, setCopied] = useState(false);
  const text = trackingId === null ? code : `${code} ${trackingId}`;
  const copy = (): void => {
    void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };
  return (
    <details className="details">
      <summary>{words.details}</summary>
      <dl>
        <dt>{words.toasts.code}</dt>
        <dd>{code}</dd>
        {trackingId === null ? null : (
          <>
            <dt>{words.toasts.trackingId}</dt>
            <dd>{trackingId}</dd>
          </>
        )}
      </dl>
      <Button look="plain" onClick={copy}>
        <Icon of={Copy} size={16} />
        {copied ? words.copied : words.copy}
      </Button>
    </details>
  );
}
