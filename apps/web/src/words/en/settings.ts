/** What rings, and why nothing is heard. */
export const ring = {
  waits: (who: string) => `${who} is waiting`,
  silent: {
    refused: "Your browser keeps this page silent until you click on it.",
    noDevice: "The chosen device is gone: it rings on the system's own.",
  },
};

export const settings = {
  title: "Settings",
  search: "Search settings",
  none: "No setting matches. Try fewer letters.",
  kept: "These settings are kept in this browser.",
  told: "Being told",
  ring: "Ring aloud",
  ringHint: "Also while you look at this page.",
  loudness: (channel: string) => `Loudness: ${channel}`,
  test: (channel: string) => `Try the ring: ${channel}`,
  tryIt: "Try",
  device: "Ring on",
  systemDevice: "The system's own device",
  unnamedDevice: (n: number) => `Device ${n}`,
  nameDevices: "Show the devices' names",
  nameDevicesHint: "The browser asks for your microphone first. Nothing is recorded.",
  noDeviceChoice: "This browser rings on the system's own device only.",
  notify: "Desktop notifications",
  notifyHint: "They show while you look at something else. A click leads back here.",
  notifyDenied: "Your browser forbids them. Allow notifications for this page in its own settings.",
  look: "Look and language",
  keyboard: "Keyboard",
  reasons: "Wrap-up favourites",
  reasonsHint: "They stand first when you wrap up.",
};
