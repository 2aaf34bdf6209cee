import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { House, until } from "./house.ts";
import { Receiver } from "./receiver.ts";

const Attribute = z.looseObject({ key: z.string() });
const Span = z.looseObject({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(Attribute),
});
const Scope = z.looseObject({ spans: z.array(Span) });
const Export = z.looseObject({
  resourceSpans: z.array(z.looseObject({ scopeSpans: z.array(Scope) })),
});

let collector: Receiver;
beforeEach(async () => {
  collector = await Receiver.open();
});
afterEach(() => collector.close());

const spans = () =>
  collector.got.flatMap(({ body }) =>
    Export.parse(JSON.parse(body)).resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap((scope) => scope.spans),
    ),
  );

it("sends a span for each request, command and call of WxCC's, as parts of one trace", async () => {
  const house = await House.open({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const { browser, feed } = await house.atWork();
  const taskId = await house.inCall(feed);
  await browser.ask({ kind: "task.hold", taskId }, "click-hold-1");
  await until(feed, (desk) => desk.commands["click-hold-1"]?.outcome?.kind === "done");
  house.fault("tasks.unhold", { kind: "status", status: 400 });
  await browser.ask({ kind: "task.resume", taskId });
  await house.close();

  const named = (name: string) => spans().filter((span) => span.name === name);
  const [command] = named("command task.hold");
  const request = named("PUT /api/commands/:id").find(
    ({ spanId }) => spanId === command?.parentSpanId,
  );
  expect(request).toMatchObject({ traceId: command?.traceId });
  expect(named("wxcc tasks.hold")).toMatchObject([
    { traceId: request?.traceId, parentSpanId: request?.spanId },
  ]);
  expect(named("wxcc tasks.unhold")).toMatchObject([{ status: { code: 2 } }]);
  expect(command?.attributes).toContainEqual({ key: "outcome", value: { stringValue: "done" } });
  expect(named("GET /api/feed")).toEqual([]);
  expect(collector.got.every(({ path }) => path === "/v1/traces")).toBe(true);
});

it("works on when nobody takes the spans", async () => {
  const { port } = collector;
  await collector.close();
  const house = await House.open({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
  const { browser } = await house.atWork();
  expect((await browser.get("/api/me")).status).toBe(200);
  await house.close();
  await collector.listen(port);
});
