import type { Words } from "../en/index.ts";

/** The page itself: opened without a network, or older than its server. */
export const shell: Words["shell"] = {
  offline:
    "Vous êtes hors ligne. Votre bureau s’ouvrira de lui-même dès le retour de la connexion.",
  noServer:
    "Le serveur du bureau ne répond pas. Votre bureau s’ouvrira de lui-même dès qu’il répondra.",
  updateNext: "Rechargez quand cela vous convient : cela prend une seconde.",
};
