import type { Script } from "../script.ts";
import { fixedId } from "./ids.ts";

/** What customers of each queue say, and what an assistant makes of it. */
export const scripts: Readonly<Record<string, Script>> = {
  [fixedId("queue", 1)]: {
    lines: [
      { role: "agent", text: "Harbour Goods, billing, how may I help you?" },
      {
        role: "caller",
        text: "Hello, I have been charged twice for the same order this month.",
        suggestion:
          "I am sorry about that. May I have the order number, so that I can look at both charges?",
      },
      { role: "agent", text: "I am sorry about that. May I have the order number?" },
      {
        role: "caller",
        text: "It is the one for the deck lamps. Both charges are from the ninth.",
        suggestion:
          "I can see both charges. The second one will be back on your card within five working days.",
      },
      { role: "agent", text: "I see both. I am refunding the second one now, it takes five days." },
      { role: "caller", text: "Thank you, that is all I wanted to know." },
    ],
    midCall: {
      reasonForTransferOrConsult: "A second charge for one order has to be approved for refund.",
      additionalContext: "Both charges are from the ninth; the customer has the deck lamps.",
      keyActionsTaken: "Checked the order and found the second charge.",
    },
    postCall: {
      sections: {
        initialContactReason: "The customer was charged twice for one order.",
        additionalContext: "Both charges are from the ninth.",
        additionalContactReasons: "None.",
        keyActionsTaken: "The second charge was refunded.",
        nextSteps: "The money is back on the card within five working days.",
      },
      resolution: "RESOLVED",
      wrapUpCodes: ["Refund issued", "Resolved"],
    },
  },
  [fixedId("queue", 2)]: {
    lines: [
      { role: "agent", text: "Harbour Goods, orders, good morning." },
      {
        role: "caller",
        text: "I would like to change the address of an order that has not left yet.",
        suggestion: "That can be done until it is packed. What is the new address?",
      },
      { role: "agent", text: "That can be done until it is packed. What is the new address?" },
      {
        role: "caller",
        text: "To my office, please, and could you add two more of the rope mats?",
        suggestion: "I have changed the address. Shall the two mats go on the same invoice?",
      },
      { role: "agent", text: "It goes to your office, and the two mats are on the invoice." },
    ],
    midCall: {
      reasonForTransferOrConsult: "The order is being packed and must be stopped.",
      additionalContext: "It shall go to the customer's office, with two rope mats more.",
      keyActionsTaken: "Changed the address of the order.",
    },
    postCall: {
      sections: {
        initialContactReason: "The customer wanted another address for an order.",
        additionalContext: "The order had not left yet.",
        additionalContactReasons: "Two rope mats more.",
        keyActionsTaken: "Changed the address and added the mats.",
        nextSteps: "A new confirmation goes out by mail.",
      },
      resolution: "RESOLVED",
      wrapUpCodes: ["Order placed"],
    },
  },
  [fixedId("queue", 3)]: {
    lines: [
      { role: "agent", text: "Technical support, what can I do for you?" },
      {
        role: "caller",
        text: "The pump I bought runs for a minute and then it stops.",
        suggestion: "Is the float free to move? If it sticks, the pump stops to protect itself.",
      },
      { role: "agent", text: "Is the float free to move?" },
      {
        role: "caller",
        text: "It moves, but there is a light that blinks three times.",
        suggestion: "Three blinks mean that the fuse is too weak: it needs one of ten amperes.",
      },
    ],
    midCall: {
      reasonForTransferOrConsult: "The pump stops, and its light blinks three times.",
      additionalContext: "The float moves freely.",
      keyActionsTaken: "Had the customer check the float.",
    },
    postCall: {
      sections: {
        initialContactReason: "A pump stops after a minute.",
        additionalContext: "Its light blinks three times; the float moves freely.",
        additionalContactReasons: "None.",
        keyActionsTaken: "Found that the fuse is too weak.",
        nextSteps: "The customer fits a fuse of ten amperes and calls again if it stops.",
      },
      resolution: "FOLLOW_UP",
      wrapUpCodes: ["Follow-up needed", "Resolved"],
    },
  },
  [fixedId("queue", 5)]: {
    lines: [
      {
        role: "caller",
        text: "Do you have the brass lantern in the small size?",
        suggestion: "We have four of the small ones. Shall I keep one for you until tomorrow?",
      },
    ],
    midCall: null,
    postCall: null,
  },
};
