import type { Words } from "../en/index.ts";

/** The agent's phone: what becomes of its number, changing it, and calls for help. */
export const phone: Words["phone"] = {
  taken: (plan, as) =>
    [
      plan === null ? "Webex acepta este número." : `Lo acepta el plan de marcación «${plan}».`,
      as === null ? "" : `Webex llama a ${as}.`,
    ]
      .join(" ")
      .trim(),
  save: "Guardar",
  confirm: (number) =>
    `Su puesto se cierra un momento y se abre de nuevo con ${number}, como Inactivo. Mientras tanto no suena nada.`,
  change: "Cambiar ahora",
  back: "Atrás",
  goBack: (number) => `Volver a ${number}`,
  foundTitle: "Ya tiene un puesto abierto",
  found: (number, team) =>
    team === null
      ? `Webex lo tiene conectado en ${number}, desde otro escritorio o de otro día.`
      : `Webex lo tiene conectado en ${number} para ${team}, desde otro escritorio o de otro día.`,
  carryOn: "Seguir con él",
  emergency: "Llamadas de emergencia:",
  emergencyShort: "márquelas en el propio teléfono.",
  emergencyWhy:
    "Una llamada desde aquí muestra el número de su organización y no dice a los equipos de rescate dónde está usted.",
  understood: "Entendido",
  emergencyNumber:
    "Marque este número en el propio teléfono: una llamada desde aquí no dice dónde está usted.",
};
