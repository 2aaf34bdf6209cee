import type { Shelf } from "../directory/index.ts";
import type { Relay } from "../store/index.ts";
import type { Vault } from "../vault/index.ts";
import { opened, sealed } from "./letters.ts";

/** A shelf that all nodes share. Sealed, as all that is stored: address books are full of numbers. */
export function createShelf(relay: Relay, vault: Vault): Shelf {
  const place = (name: string) => `shelf ${name}`;
  return {
    put: (name, said, ms) => relay.keep(name, sealed(vault, place(name), said), ms),
    async find(name) {
      const found = await relay.kept(name);
      return found && { said: opened(vault, place(name), found.value), ms: found.ms };
    },
  };
}
