/** A kind of thing, spelt in the digits of a uuid so that a reader knows an id when it passes by. */
const kinds = {
  organisation: "0f1ce000",
  agent: "a9e47000",
  team: "7ea30000",
  site: "517e0000",
  queue: "90e0e000",
  entryPoint: "e9000000",
  idleCode: "1d1e0000",
  wrapUpCode: "3a900000",
  workType: "30470000",
  desktopProfile: "de540000",
  multimediaProfile: "3ed1a000",
  dialPlan: "d1a10000",
  addressBook: "addb0000",
  contact: "c047ac70",
  outdialAni: "a41a0000",
  client: "c1e47000",
  globalVariable: "9a40b000",
  desktopLayout: "1a400000",
  skill: "5c111000",
  skillProfile: "5c11f000",
  dialNumber: "d1a14000",
  aiFeature: "a1fea000",
} as const;

/** The same id in every run, whatever the seed: what a test or a document may name. */
export function fixedId(kind: keyof typeof kinds, number: number): string {
  return `${kinds[kind]}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
