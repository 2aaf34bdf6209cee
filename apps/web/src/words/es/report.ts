import type { Words } from "../en/index.ts";

export const report: Words["report"] = {
  title: "Informar de un problema",
  lead: "Se crea un archivo para quien se ocupa de Ringside: reproduce lo que ha mostrado esta página. Los nombres, números y datos de los clientes se sustituyen. No se envía nada.",
  what: "¿Qué ha fallado?",
  hint: "Los nombres y números que esta página ha mostrado se sustituyen también aquí.",
  moments: (count, from, to) => `Sucesos de ${from} a ${to}: ${count}`,
  clicks: (count) => `De ellos, los que usted pidió: ${count}`,
  facts: (size, language, version) =>
    `Ventana ${size}, idioma del navegador ${language}, versión ${version}`,
  all: "Ver todo lo que contiene",
  save: "Guardar el archivo",
  saved: "Guardado. Puede entregarlo tal cual.",
};

export const browsers: Words["browsers"] = {
  title: "Dónde tiene la sesión abierta",
  here: "Este navegador",
  another: "Otro navegador",
  since: (from, seen) => `Desde las ${from}, último uso a las ${seen}`,
  end: (browser) => `Cerrar sesión allí: ${browser}`,
  endShort: "Cerrar sesión allí",
  hint: "Su puesto y sus llamadas siguen como están.",
  unread: "Ahora mismo no se ha podido leer.",
  notEnded: "No ha funcionado. Inténtelo de nuevo.",
};
