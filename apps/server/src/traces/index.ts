export { openTraces, type TracesSettings } from "./open.ts";
export { noTraces, type Span, type Traces } from "./traces.ts";
