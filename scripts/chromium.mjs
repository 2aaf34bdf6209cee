// The browser of the journeys.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Obstacle } from "./prepare.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium is: the one `CHROMIUM` names, or one found; as root on Debian, installed. */
export function chromium() {
  const named = process.env["CHROMIUM"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Obstacle(`CHROMIUM names ${named}, which is not there: correct or unset it.`);
  }
  const found = places.find((place) => existsSync(place)) ?? installed();
  if (found) return found;
  throw new Obstacle(
    "The browser tests need Chromium: install it (Debian, Ubuntu: `sudo apt-get install chromium`; " +
      "elsewhere Chrome or Chromium), or name one by CHROMIUM.",
  );
}

function installed() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Chromium …");
  // An update that fails need not matter: the lists that are there may do.
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    spawnSync("apt-get", ["-q", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  return places.find((place) => existsSync(place));
}
