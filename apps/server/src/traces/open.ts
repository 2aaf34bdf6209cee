import { createTraces, noTraces, type Span, type Traces } from "./traces.ts";

export interface TracesSettings {
  readonly endpoint: string;
  readonly serviceName: string;
}

/** Opens what traces go to; the packages for it are loaded only where an endpoint is set. */
export async function openTraces(
  settings: TracesSettings | null,
  current: () => Span | null,
): Promise<Traces> {
  if (settings === null) return noTraces;
  const { otlpTracer } = await import("./otlp.ts");
  return createTraces(otlpTracer(settings), current);
}
