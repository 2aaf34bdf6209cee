import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFlags } from "./flags.ts";

const folder = mkdtempSync(join(tmpdir(), "ringside-flags-"));
const file = join(folder, "mine.yaml");
writeFileSync(file, "name: Mine");

test("without any: port 10070 of this machine, the first call comes by itself", () => {
  expect(readFlags([], {})).toMatchObject({
    port: 10_070,
    host: "127.0.0.1",
    record: null,
    options: { seed: "ringside", clock: { kind: "real" }, scenario: "first-call" },
  });
});

test("a clock that stands still, and a world that is given, come without a scenario", () => {
  expect(readFlags(["--clock", "virtual"], {}).options.scenario).toBeUndefined();
  expect(readFlags(["--world", file], {}).options.scenario).toBeUndefined();
});

test("each says what it is for", () => {
  const { options, port } = readFlags(
    ["--port", "0", "--seed", "tide", "--clock", "x10", "--scenario", file],
    { RINGSIDE_SIM_PORT: "9" },
  );
  expect({ options, port }).toMatchObject({
    port: 0,
    options: { seed: "tide", clock: { kind: "fast", speed: 10 }, scenario: "name: Mine\n" },
  });
  expect(readFlags([], { RINGSIDE_SIM_PORT: "9" }).port).toBe(9);
});

test.each([
  [["--port", "x"], /--port must be a number from 0 to 65535, not "x"/],
  [["--port", "70000"], /--port must be/],
  [["--clock", "slow"], /--clock must be real, virtual or a speed such as x10/],
  [["--seed", " "], /--seed must be a word/],
  [["--scenario", "nowhere"], /write one of busy-hour, .*or the path of a YAML file/],
  [["--world", "/nowhere.json"], /--world: there is no file "\/nowhere.json"/],
  [["--load", folder], /--load: there is no file/],
  [["--load", file, "--world", file], /leave out --world and --scenario/],
  [["--record", file], /exists: name a new file/],
  [["--speed", "3"], /Unknown option '--speed'.*Known: --port --host/],
  [["--port"], /--port/],
])("%j is refused, and says what to write", (args, said) => {
  expect(() => readFlags(args, {})).toThrow(said);
});
