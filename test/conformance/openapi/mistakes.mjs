/**
 * Where the file is known to be wrong about the service, or about itself. What is wrong by these words
 * counts as a difference.
 */
const mistakes = [
  [
    "/subscribe",
    '/subscriptionId must match format "uuid"',
    "subscriptionId is the client's type and a uuid, as the service has it",
  ],
  [
    "/scheduled-callback",
    'must match format "time"',
    "a time is a place's own, without an offset, as in the file's examples",
  ],
  [
    "/entry-point",
    "must have required property 'socialChannelType'",
    "socialChannelType is left out where there is no social channel",
  ],
  [
    "/event-types",
    "action must NOT have fewer than 4 characters",
    "an action may have three letters: task:new",
  ],
];

/** What the service does in the place of what the file says; `undefined`: the file is right. */
export function mistake(path, problem) {
  return mistakes.find(([part, words]) => path.includes(part) && problem.includes(words))?.[2];
}
