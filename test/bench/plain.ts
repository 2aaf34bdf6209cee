import { z } from "zod";
import type { Browser, BrowserContext, CDPSession } from "../journeys/browser.ts";

const Message = z.object({
  id: z.optional(z.number()),
  result: z.optional(z.record(z.string(), z.unknown())),
  error: z.optional(z.object({ message: z.string() })),
});
type Message = z.infer<typeof Message>;

const Value = z.object({ value: z.unknown() });

type Command = (method: string, params?: object) => Promise<NonNullable<Message["result"]>>;

/**
 * A page that nobody looks into. The journeys' tools follow each request of a page back to the line that made
 * it: on a slow one Chromium then reads every script anew, which is 100 ms of the first screen.
 */
export interface PlainPage {
  readonly command: Command;
  /** What an expression gives. */
  read(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Where the page is, what it runs before its own scripts, and how many times slower than this its processor is. */
export interface Visit {
  readonly url: string;
  readonly script: string;
  readonly slower: number;
}

/** Opens pages in a browser profile of their own, signed in as another is. */
export async function plainPages(
  browser: Browser,
  like: BrowserContext,
): Promise<(visit: Visit) => Promise<PlainPage>> {
  const chromium = await browser.newBrowserCDPSession();
  const { browserContextId } = await chromium.send("Target.createBrowserContext");
  const cookies = (await like.cookies()).map(({ name, value, domain, path }) => {
    return { name, value, domain, path, httpOnly: true };
  });
  await chromium.send("Storage.setCookies", { browserContextId, cookies });
  return async ({ url, script, slower }) => {
    const { targetId } = await chromium.send("Target.createTarget", {
      url: "about:blank",
      browserContextId,
    });
    const command = await commands(chromium, targetId);
    await command("Page.enable");
    await command("Emulation.setDeviceMetricsOverride", {
      width: 1440,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await command("Emulation.setFocusEmulationEnabled", { enabled: true });
    await command("Page.addScriptToEvaluateOnNewDocument", { source: script });
    await command("Emulation.setCPUThrottlingRate", { rate: slower });
    await command("Page.navigate", { url });
    return {
      command,
      async read(expression) {
        const { result } = await command("Runtime.evaluate", { expression, returnByValue: true });
        return Value.parse(result).value;
      },
      async close() {
        await chromium.send("Target.closeTarget", { targetId });
      },
    };
  };
}

async function commands(chromium: CDPSession, targetId: string): Promise<Command> {
  const { sessionId } = await chromium.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  chromium.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId !== sessionId) return;
    const message = Message.parse(JSON.parse(event.message));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  return async (method, params = {}) => {
    const id = (last += 1);
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await chromium.send("Target.sendMessageToTarget", { sessionId, message });
    const { result, error } = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
}
