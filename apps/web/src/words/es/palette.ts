import type { Words } from "../en/index.ts";

export const palette: Words["palette"] = {
  title: "Buscar y hacer cualquier cosa",
  search: "¿Qué quiere hacer?",
  none: "Nada coincide. Pruebe con menos letras.",
  groups: {
    actions: "Acciones",
    contacts: "Contactos",
    states: "Su estado",
    reasons: "Cierre",
    people: "Transferir o consultar",
  },
  goTo: (who) => `Ir a ${who}`,
  state: (name) => `Estado: ${name}`,
  reason: (name) => `Cerrar como ${name}`,
};
