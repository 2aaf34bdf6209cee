// Runs in the page: what a widget would do with the SDK, and a note of all that it says.
/* global Webex */

const heard = [];
const waiting = new Set();
const tasks = [];

function note(event, detail) {
  heard.push({ event, detail });
  for (const look of waiting) look();
}

const agentEvents = [
  "agent:stateChange",
  "agent:multiLogin",
  "agent:stationLoginSuccess",
  "agent:reloginSuccess",
  "agent:logoutSuccess",
];
const taskEvents = [
  "assigned",
  "hold",
  "resume",
  "end",
  "wrapup",
  "wrappedup",
  "rejected",
  "outdialFailed",
  "recordingPaused",
  "recordingResumed",
  "offerConsult",
  "consultCreated",
  "consultAccepted",
  "consulting",
  "consultEnd",
  "conferenceStarted",
  "conferenceEnded",
  "participantJoined",
  "participantLeft",
].map((name) => `task:${name}`);

/** An event's plain part: a task is told by its data. */
const plain = (value) =>
  value === undefined ? null : JSON.parse(JSON.stringify(value?.data ?? value));

function follow(event, task) {
  tasks.push(task);
  for (const name of taskEvents) task.on(name, (detail) => note(name, plain(detail)));
  note(event, plain(task));
}

/** What the tests drive. */
window.agent = {
  /** Starts the SDK on a simulator. Resolves when it says that it is ready. */
  open(url, token, cc) {
    const webex = Webex.init({
      credentials: { access_token: token },
      config: {
        logger: { level: "error" },
        services: {
          discovery: {
            u2c: `${url}/u2c/api/v1`,
            hydra: `${url}/hydra/v1`,
            sqdiscovery: `${url}/ds/v1/region`,
          },
        },
        cc: { allowMultiLogin: false, allowAutomatedRelogin: true, ...cc },
      },
    });
    this.cc = webex.cc;
    for (const name of agentEvents) webex.cc.on(name, (detail) => note(name, plain(detail)));
    for (const name of ["task:incoming", "task:hydrate"])
      webex.cc.on(name, (task) => follow(name, task));
    return new Promise((resolve) => webex.once("ready", () => resolve()));
  },

  /** Calls the SDK, `cc` or the part of it that is named; tells what came, or what went wrong. */
  async call(path, ...args) {
    const names = path.split(".");
    const name = names.pop();
    const owner = names.reduce((part, step) => part[step], this.cc);
    return settle(() => owner[name](...args));
  },

  /** Calls the latest task. */
  task(name, ...args) {
    return settle(() => tasks.at(-1)[name](...args));
  },

  /** What the latest task knows of itself. */
  data: () => plain(tasks.at(-1)),

  /** How many events have come; an event is waited for from such a mark on. */
  mark: () => heard.length,
  events: () => heard.map(({ event }) => event),

  /** The first event of this name since the mark. */
  next(event, from, ms) {
    return new Promise((resolve, reject) => {
      const look = () => {
        const at = heard.findIndex((one, place) => place >= from && one.event === event);
        if (at < 0) return;
        waiting.delete(look);
        clearTimeout(timer);
        resolve({ detail: heard[at].detail, mark: at + 1 });
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        const since = heard.slice(from).map((one) => one.event);
        reject(new Error(`no ${event} in ${ms} ms; heard: ${since.join(", ") || "nothing"}`));
      }, ms);
      waiting.add(look);
      look();
    });
  },
};

async function settle(act) {
  try {
    const value = await act();
    return { ok: true, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    const details = error?.details ?? error?.body ?? null;
    return { ok: false, message: String(error?.message ?? error), details: plain(details) };
  }
}
