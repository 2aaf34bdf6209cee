import { Star } from "lucide-react";
import { Button, Icon, useKept } from "../ui/index.ts";
import { words } from "../words/index.ts";
import { isFavouriteReason, toggleFavouriteReason } from "./order.ts";

/** Puts the chosen reason above the others from the next contact on: nothing moves under the hand now. */
export function Favourite({ code }: { code: { readonly id: string } }) {
  useKept("reasons.favourites");
  return (
    <Button
      look="plain"
      className="wrapup-star"
      aria-pressed={isFavouriteReason(code.id)}
      onClick={() => toggleFavouriteReason(code.id)}
    >
      <Icon of={Star} size={18} />
      {words.closing.favourite}
    </Button>
  );
}
