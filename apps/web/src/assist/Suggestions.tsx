import type { Suggestion } from "@ringside/desk";
import { Copy } from "lucide-react";
import { useState } from "react";
import { Button, Icon, Said } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { assistWords } from "../words/assist/index.ts";

/** What might be answered, the newest first: to say, or to copy into a message. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <section aria-labelledby="suggestions-title">
      <h3 id="suggestions-title">{assistWords().suggestions}</h3>
      <ul className="suggestions">
        {suggestions.toReversed().map((one) => (
          <li key={one.id}>
            <p>
              <Said>{one.text}</Said>
            </p>
            <CopyButton text={one.text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };
  return (
    <Button look="plain" onClick={copy}>
      <Icon of={Copy} size={16} />
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </Button>
  );
}
