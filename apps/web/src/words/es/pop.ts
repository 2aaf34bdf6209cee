import type { Words } from "../en/index.ts";

export const pop: Words["pop"] = {
  title: "Páginas de este contacto",
  newTab: "(pestaña nueva)",
  blocked: (name) => `Su navegador bloqueó ${name}`,
  blockedNext:
    "Permita las ventanas emergentes para esta dirección o ábrala en los datos del cliente.",
  blockedHere:
    "Su navegador bloqueó esta página. Ábrala aquí o permita las ventanas emergentes para esta dirección.",
  choose: "Hay varias páginas posibles. Elija una.",
};
