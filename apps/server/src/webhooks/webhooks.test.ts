import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openEmbedded, type Store } from "../store/index.ts";
import { mayBeAt } from "./address.ts";
import { startCourier, type Courier } from "./courier.ts";
import { post } from "./post.ts";
import { signed } from "./sign.ts";

describe("where a webhook may lead (S26)", () => {
  it.each([
    ["hooks.example.com", "93.184.216.34", true],
    ["hooks.example.com", "2606:2800:220:1::1", true],
    ["hooks.example.com", "169.254.169.254", false],
    ["hooks.example.com", "::ffff:169.254.169.254", false],
    ["hooks.example.com", "127.0.0.1", false],
    ["hooks.example.com", "::1", false],
    ["hooks.example.com", "10.1.2.3", false],
    ["hooks.example.com", "192.168.1.1", false],
    ["hooks.example.com", "fd00::1", false],
    ["hooks.example.com", "0.0.0.0", false],
    ["hooks.example.com", "224.0.0.1", false],
    ["hooks.example.com", "fe80::1", false],
    ["127.0.0.1", "127.0.0.1", true],
    ["localhost", "::1", true],
  ])("%s at %s: %s", (host, address, may) => {
    expect(mayBeAt(host, address, false)).toBe(may);
  });

  it("is a private network only where the operator means it, and the metadata service never", () => {
    expect(mayBeAt("hooks.internal", "10.1.2.3", true)).toBe(true);
    expect(mayBeAt("hooks.internal", "169.254.169.254", true)).toBe(false);
    expect(mayBeAt("hooks.internal", "127.0.0.1", true)).toBe(false);
  });

  it.each(["https://169.254.169.254/", "https://10.0.0.1/", "https://[fd00::1]/"])(
    "%s is asked nothing",
    async (url) => {
      await expect(post(new URL(url), {}, "{}", false)).rejects.toThrow("no address");
    },
  );
});

it("signs as Standard Webhooks says, by each secret", () => {
  // The example of the specification's own libraries.
  const secret = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  const body = '{"test": 2432232314}';
  const headers = signed(
    [secret, Buffer.alloc(24)],
    "msg_p5jXN8AQM9LWM0D4loKWxJek",
    1_614_265_330_000,
    body,
  );
  expect(headers["webhook-timestamp"]).toBe("1614265330");
  expect(headers["webhook-signature"]?.split(" ")).toEqual([
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    expect.stringMatching(/^v1,.{44}$/),
  ]);
});

describe("a courier", () => {
  let store: Store;
  let courier: Courier;
  let taken: string[];
  let open: boolean;
  beforeEach(() => {
    vi.useFakeTimers();
    store = openEmbedded(":memory:");
    [taken, open] = [[], true];
    courier = start();
  });
  afterEach(async () => {
    await courier.close();
    await store.close();
    vi.useRealTimers();
  });

  const start = (target = "one") =>
    startCourier({
      target,
      outbox: store.outbox,
      leases: store.leases,
      send: async ({ id }) => {
        if (open) taken.push(id);
        return open;
      },
      onTry: () => undefined,
    });
  const put = async (...ids: string[]) => {
    for (const id of ids) await store.outbox.add({ id, at: 1, body: "{}" });
    courier.wake();
    await vi.advanceTimersByTimeAsync(10);
  };

  it("tells a new target what comes, not what has been", async () => {
    await courier.close();
    await store.outbox.add({ id: "old", at: 1, body: "{}" });
    courier = start("another");
    await vi.advanceTimersByTimeAsync(10);
    await put("new");
    expect(taken).toEqual(["new"]);
  });

  it("tries again ever more slowly, says since when, and then brings all in order", async () => {
    await vi.advanceTimersByTimeAsync(10);
    open = false;
    await put("a", "b");
    const since = Date.now();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(since - (courier.failingSince() ?? 0)).toBeLessThan(100);
    open = true;
    await vi.advanceTimersByTimeAsync(80_000);
    expect([taken, courier.failingSince()]).toEqual([["a", "b"], null]);
  });

  it("is one at a time, whoever else would", async () => {
    await vi.advanceTimersByTimeAsync(10);
    const second = start();
    await put("a", "b");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(taken).toEqual(["a", "b"]);
    await courier.close();
    await put("c");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(taken).toEqual(["a", "b", "c"]);
    await second.close();
  });
});
