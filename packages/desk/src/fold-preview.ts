import type { Desk } from "./desk.ts";
import type { Preview } from "./preview.ts";

/** Shows whom a campaign would call now; a late word on a reservation does not bring an older one back. */
export function foldPreview(desk: Desk, preview: Preview): Desk {
  const { id, version } = preview;
  const before = desk.previews[id];
  const gone = desk.gone[id];
  if (before && before.version > version) return desk;
  if (gone !== undefined && version <= gone) return desk;
  const { listed } = desk;
  if (listed !== null && version < listed.version && !listed.taskIds.includes(id)) return desk;
  return { ...desk, previews: { ...desk.previews, [id]: preview } };
}

/** The previews that are left without these. */
export function withoutPreviews(
  previews: Desk["previews"],
  isGone: (preview: Preview) => boolean,
): Desk["previews"] {
  return Object.fromEntries(Object.entries(previews).filter(([, one]) => !isGone(one)));
}
