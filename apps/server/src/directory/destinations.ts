import type {
  AddressBookEntry,
  Buddy,
  DesktopProfile,
  EntryPoint,
  Queue,
} from "@ringside/contract";
import type { DestinationEntry } from "@ringside/desk";

/** Rows of WxCC's as what an agent may choose from. Source: wire contract, sections 5.5, 7 and 8. */

export function queueEntries(queues: readonly Queue[], profile: DesktopProfile) {
  return queues
    .filter(({ id, active, queueType }) => {
      return (
        active !== false && queueType !== "OUTBOUND" && may(profile.accessQueue, profile.queues, id)
      );
    })
    .map(({ id, name }): DestinationEntry => ({ kind: "queue", id, name, state: null }));
}

export function entryPointEntries(entryPoints: readonly EntryPoint[], profile: DesktopProfile) {
  return entryPoints
    .filter(({ id, active, entryPointType }) => {
      const permitted = may(profile.accessEntryPoint, profile.entryPoints, id);
      return active && entryPointType === "INBOUND" && permitted;
    })
    .map(({ id, name }): DestinationEntry => ({ kind: "entryPoint", id, name, state: null }));
}

export function numberEntries(entries: readonly AddressBookEntry[]) {
  return entries.map(({ name, number }): DestinationEntry => ({
    kind: "number",
    id: number,
    name,
    state: null,
  }));
}

export function agentEntries(buddies: readonly Buddy[]) {
  return buddies.map(({ agentId, agentName, state }): DestinationEntry => {
    const available = state.toLowerCase() === "available";
    return { kind: "agent", id: agentId, name: agentName, state: available ? "available" : "idle" };
  });
}

function may(
  access: DesktopProfile["accessQueue"],
  listed: readonly string[] | null | undefined,
  id: string,
): boolean {
  if (access === "NONE") return false;
  return access === "SPECIFIC" ? (listed?.includes(id) ?? false) : true;
}
