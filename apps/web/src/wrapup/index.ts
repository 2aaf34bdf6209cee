import { watchWrapups } from "./auto.ts";

export { isFavouriteReason, toggleFavouriteReason } from "./order.ts";
export { Wrapup } from "./Wrapup.tsx";

// This part is fetched apart from the first screen: what it watches begins with it.
watchWrapups();
