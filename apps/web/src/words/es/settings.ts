import type { Words } from "../en/index.ts";

export const ring: Words["ring"] = {
  waits: (who) => `${who} está esperando`,
  silent: {
    refused: "Su navegador mantiene esta página en silencio hasta que haga clic en ella.",
    noDevice: "El dispositivo elegido ya no está: suena en el del sistema.",
  },
};

export const settings: Words["settings"] = {
  title: "Ajustes",
  search: "Buscar ajustes",
  none: "Ningún ajuste coincide. Pruebe con menos letras.",
  kept: "Estos ajustes se guardan en este navegador.",
  told: "Avisos",
  ring: "Timbre audible",
  ringHint: "También mientras mira esta página.",
  loudness: (channel) => `Volumen: ${channel}`,
  test: (channel) => `Probar el timbre: ${channel}`,
  tryIt: "Probar",
  device: "Sonar en",
  systemDevice: "El dispositivo del sistema",
  unnamedDevice: (n) => `Dispositivo ${n}`,
  nameDevices: "Mostrar los nombres de los dispositivos",
  nameDevicesHint: "El navegador pide antes su micrófono. No se graba nada.",
  noDeviceChoice: "Este navegador solo suena en el dispositivo del sistema.",
  notify: "Notificaciones de escritorio",
  notifyHint: "Aparecen mientras mira otra cosa. Un clic le trae de vuelta aquí.",
  notifyDenied:
    "Su navegador las prohíbe. Permita las notificaciones de esta página en sus ajustes.",
  look: "Aspecto e idioma",
  keyboard: "Teclado",
  reasons: "Motivos de cierre favoritos",
  reasonsHint: "Aparecen primero al cerrar.",
};
