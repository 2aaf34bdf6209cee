import { useId } from "react";
import { useDirectory } from "../session/index.ts";
import { useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { isFavouriteReason, toggleFavouriteReason } from "../wrapup/index.ts";

/** Which wrap-up reasons stand above the others. */
export function ReasonSetting() {
  const id = useId();
  const codes = useDirectory()?.wrapUpCodes ?? [];
  useKept("reasons.favourites");
  if (codes.length === 0) return <p className="setting-hint">{words.wrapup.noReasons}</p>;
  return (
    <fieldset aria-describedby={id} aria-label={words.settings.reasons}>
      <p id={id} className="setting-hint">
        {words.settings.reasonsHint}
      </p>
      {codes.map((code) => (
        <label key={code.id} className="setting-line setting-switch">
          <input
            type="checkbox"
            checked={isFavouriteReason(code.id)}
            onChange={() => toggleFavouriteReason(code.id)}
          />
          <bdi>{code.name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
