import type { Words } from "../en/index.ts";

/** The page itself: opened without a network, or older than its server. */
export const shell: Words["shell"] = {
  offline: "No tiene conexión. Su puesto se abrirá solo cuando vuelva.",
  noServer: "El servidor del escritorio no responde. Su puesto se abrirá solo cuando responda.",
  updateNext: "Recargue cuando le venga bien: tarda un segundo.",
};
