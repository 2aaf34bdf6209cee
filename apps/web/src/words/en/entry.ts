import type { DeviceType, NumberProblem } from "@ringside/desk";

export const signin = {
  title: "Your desk for Webex Contact Center",
  lead: "Sign in with your Webex account. You choose your team and your phone next.",
  connect: "Connect to Webex Contact Center",
  simulator: "Simulator",
};

export const station = {
  greeting: (name: string) => `Hello, ${name}`,
  lead: "Where should your calls ring?",
  device: "Handle calls using",
  deviceNames: {
    EXTENSION: "Extension",
    AGENT_DN: "Dial Number",
    BROWSER: "Desktop",
  } satisfies Record<DeviceType, string>,
  deviceHints: {
    EXTENSION: "A phone of your organisation",
    AGENT_DN: "Any phone with a number",
    BROWSER: "Needs a softphone add-on",
  } satisfies Record<DeviceType, string>,
  numberNames: {
    EXTENSION: "Extension",
    AGENT_DN: "Dial number",
    BROWSER: "Desktop",
  } satisfies Record<DeviceType, string>,
  numberHints: {
    EXTENSION: "Digits only, as in 1001",
    AGENT_DN: "With the country code, as in +14085550100",
    BROWSER: "",
  } satisfies Record<DeviceType, string>,
  locked: "Your administrator has set this number for you.",
  numberProblems: {
    empty: "Enter the number of the phone your calls should ring on.",
    tooLong: "This number is too long: 43 characters at most.",
    notAnExtension: "An extension is at least two digits, without spaces.",
    notADialNumber:
      "Your organisation's dial plan does not know this number. Check the country code.",
    notYours: "Your administrator lets you use your own number only.",
  } satisfies Record<NumberProblem, string>,
  team: "Your team",
  pickTeam: "Choose a team",
  noTeam: "Choose the team you work with now.",
  noTeams: "You belong to no team yet. Ask your administrator to add you to one.",
  save: "Save & Continue",
  saving: "Signing in to your station…",
  endedBySupervisor: (name: string | null) =>
    `${name ?? "A supervisor"} signed you out of your station.`,
};
