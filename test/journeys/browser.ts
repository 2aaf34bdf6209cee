import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** A real Chromium: Debian's, or the one that `CHROMIUM` names. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
}

/** A fresh browser profile: no cookies, nothing stored. Errors of the page are collected. */
export async function newProfile(browser: Browser): Promise<BrowserContext & { errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const errors: string[] = [];
  context.on("weberror", ({ error }) => errors.push(String(error())));
  return Object.assign(context, { errors });
}

export type { Browser, BrowserContext, Page };
