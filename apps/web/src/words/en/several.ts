import { format } from "./format.ts";

/** Several contacts at once: room for more, which one is meant, and what is stacked. */
export const several = {
  room: "Room for contacts",
  used: (channel: string, used: number, of: number) => `${channel}: ${used} of ${of} taken`,
  controlsOf: (who: string) => `Controls for ${who}`,
  range: (from: number, to: number, of: number) => `${from}–${to} of ${of}`,
  earlier: "Earlier offers",
  more: "More offers",
  acceptAll: (count: number) =>
    format.plural(count, { one: "Accept # request", other: "Accept # requests" }),
  acting: (what: string, who: string) => `${what}: ${who}`,
  keypad: "Keypad",
  keypadWhy: "Use the keys of your phone: Webex takes no tones from a desk.",
  endTitle: (who: string) => `End the contact with ${who}?`,
  endYes: "Yes, end it",
  endNo: "Not yet",
};
