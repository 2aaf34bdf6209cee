import { chromium, type Browser, type BrowserContext } from "playwright-core";

/** A real Chromium: Debian's, or the one that `CHROMIUM` names. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
}

/** A fresh browser profile: no cookies, nothing stored, and no shell kept, so that tests may stand in between. */
export async function newProfile(browser: Browser): Promise<BrowserContext> {
  const profile = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
  });
  profile.setDefaultTimeout(15_000);
  return profile;
}

export type { Browser, BrowserContext, CDPSession, Frame, Locator, Page } from "playwright-core";
