import { createRequire } from "node:module";
import type * as Api from "@opentelemetry/api";
import type * as Exporter from "@opentelemetry/exporter-trace-otlp-http";
import type * as Resources from "@opentelemetry/resources";
import type * as Sdk from "@opentelemetry/sdk-trace-base";
import type { Span, Tracer } from "./traces.ts";

// Besides modules that Node loads they have some for bundlers only, which name no file endings.
const require = createRequire(import.meta.url);
const { ROOT_CONTEXT, SpanStatusCode, trace }: typeof Api = require("@opentelemetry/api");
const { OTLPTraceExporter }: typeof Exporter = require("@opentelemetry/exporter-trace-otlp-http");
const { resourceFromAttributes }: typeof Resources = require("@opentelemetry/resources");
const {
  BasicTracerProvider,
  BatchSpanProcessor,
}: typeof Sdk = require("@opentelemetry/sdk-trace-base");

export interface OtlpOptions {
  /** Where the collector listens, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
}

/** How long what is still to be sent is waited for at the end, in milliseconds. */
const patience = 3_000;
/** Spans wait so long to be sent together, in milliseconds; more than so many are left out. */
const batch = { scheduledDelayMillis: 2_000, maxQueueSize: 4_096, exportTimeoutMillis: 5_000 };

/** Sends spans by OTLP over HTTP. A collector that does not answer costs spans, and nothing else. */
export function otlpTracer({ endpoint, serviceName }: OtlpOptions): Tracer {
  const url = `${endpoint.replace(/\/$/, "")}/v1/traces`;
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }), batch)],
  });
  const tracer = provider.getTracer("ringside");
  const begun = new WeakMap<Span, Api.Span>();

  const begin: Tracer["begin"] = (name, parent, since) => {
    const outer = parent && begun.get(parent);
    const context = outer ? trace.setSpan(ROOT_CONTEXT, outer) : ROOT_CONTEXT;
    const options = since === undefined ? {} : { startTime: since };
    const otel = tracer.startSpan(name, options, context);
    const span: Span = {
      end(attributes, failed) {
        otel.setAttributes(attributes);
        if (failed) otel.setStatus({ code: SpanStatusCode.ERROR });
        otel.end();
      },
    };
    begun.set(span, otel);
    return span;
  };

  return {
    begin,
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}
