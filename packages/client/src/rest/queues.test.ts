import { expect, it } from "vitest";
import { WxccError } from "../errors.ts";
import { json, serve } from "../testing/server.sample.ts";
import { thrown } from "../testing/thrown.sample.ts";
import { createWxcc } from "./wxcc.ts";

async function queuesAt(status: number, body?: object) {
  const upstream = await serve((_seen, response) =>
    body ? json(response, status, body) : response.writeHead(status).end(),
  );
  const { url, seen } = upstream;
  const hosts = { wxcc: url, webex: url, idbroker: url };
  return { queues: createWxcc({ hosts, orgId: "org-1", token: () => "t_c_o" }).queues, seen };
}

it("reads how long a queue takes, and null where WxCC knows too little", async () => {
  const known = await queuesAt(200, { estimatedWaitTime: 240_000 });
  expect(await known.queues.estimatedWait("q1", 30)).toBe(240_000);
  expect(known.seen[0]?.url.pathname).toBe("/v1/ewt");
  expect(known.seen[0]?.url.search).toBe("?queueId=q1&lookbackMinutes=30");
  expect(await (await queuesAt(204)).queues.estimatedWait("q1", 30)).toBeNull();
});

it("misses what it cannot read, and says what WxCC forbids", async () => {
  const strange = await queuesAt(200, {});
  const missed = await thrown(WxccError, strange.queues.estimatedWait("q1", 30));
  expect(missed.code).toBe("badAnswer");
  const shut = await queuesAt(403, {});
  expect((await thrown(WxccError, shut.queues.estimatedWait("q1", 30))).code).toBe("forbidden");
});
