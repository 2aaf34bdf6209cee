import type { Words } from "../en/index.ts";

export const signin: Words["signin"] = {
  title: "Su puesto para Webex Contact Center",
  lead: "Inicie sesión con su cuenta de Webex. Después elegirá su equipo y su teléfono.",
  connect: "Conectar con Webex Contact Center",
  simulator: "Simulador",
};

export const station: Words["station"] = {
  greeting: (name) => `Hola, ${name}`,
  lead: "¿Dónde deben sonar sus llamadas?",
  device: "Atender llamadas con",
  deviceNames: {
    EXTENSION: "Extensión",
    AGENT_DN: "Número de marcación",
    BROWSER: "Escritorio",
  },
  deviceHints: {
    EXTENSION: "Un teléfono de su organización",
    AGENT_DN: "Cualquier teléfono con número",
    BROWSER: "Requiere un complemento de softphone",
  },
  numberNames: {
    EXTENSION: "Extensión",
    AGENT_DN: "Número de marcación",
    BROWSER: "Escritorio",
  },
  numberHints: {
    EXTENSION: "Solo dígitos, como 1001",
    AGENT_DN: "Con el prefijo del país, como +34910000000",
    BROWSER: "",
  },
  locked: "Su administrador ha fijado este número para usted.",
  numberProblems: {
    empty: "Escriba el número del teléfono en el que deben sonar sus llamadas.",
    tooLong: "Este número es demasiado largo: 43 caracteres como máximo.",
    notAnExtension: "Una extensión tiene al menos dos dígitos, sin espacios.",
    notADialNumber:
      "El plan de marcación de su organización no reconoce este número. Revise el prefijo del país.",
    notYours: "Su administrador solo le permite usar su propio número.",
  },
  team: "Su equipo",
  pickTeam: "Elija un equipo",
  noTeam: "Elija el equipo con el que trabaja ahora.",
  noTeams: "Aún no pertenece a ningún equipo. Pida a su administrador que le añada a uno.",
  save: "Guardar y continuar",
  saving: "Iniciando sesión en su puesto…",
  endedBySupervisor: (name) => `${name ?? "Un supervisor"} cerró la sesión de su puesto.`,
};
