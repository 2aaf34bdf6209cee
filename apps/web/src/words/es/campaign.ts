import type { Words } from "../en/index.ts";

export const campaign: Words["campaign"] = {
  title: "Vista previa",
  announce: (who, campaign) => `En ${campaign} sigue ${who}`,
  skip: "Saltar",
  remove: "Quitar",
  next: { call: "después se llama", skip: "después se salta", remove: "después se quita" },
  lapsed: (who) => `No se llamó a ${who}: se acabó el tiempo`,
  done: { skip: "Saltado: otra persona va antes.", remove: "Quitado de la campaña." },
  over: "La campaña siguió.",
};
