// Medians of interleaved rounds, with their range and what else the machine had to do.
import { cpus, loadavg, totalmem } from "node:os";

export function machine() {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim()}, ${gigabytes} GB, Node ${process.versions.node}`;
}

export function load() {
  return `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")}`;
}

export function spread(values, unit, digits = 0) {
  const sorted = values.toSorted((one, other) => one - other);
  const of = (value) => value.toFixed(digits);
  return `${of(median(sorted))} ${unit} (${of(sorted[0])} to ${of(sorted.at(-1))}, ${values.length} rounds)`;
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Prints whether a bound is kept, and fails the run where it is not. */
export function bound(what, isKept) {
  console.log(`${isKept ? "kept " : "MISSED"}  ${what}`);
  if (!isKept) process.exitCode = 1;
}
