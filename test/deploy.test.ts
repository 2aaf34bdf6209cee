import { existsSync, readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { readSettings } from "@ringside/server";

const read = (path: string) => readFileSync(path, "utf8");
const secrets = {
  RINGSIDE_CLIENT_ID: "C0ffee-client",
  RINGSIDE_KEYS: Buffer.from("0123456789abcdef0123456789abcdef").toString("base64"),
};
const image = {
  NODE_ENV: "production",
  RINGSIDE_HOST: "0.0.0.0",
  RINGSIDE_STORE: "/data/ringside.db",
};

/** `NAME: value` or `NAME=value`, as these files have them. */
function variablesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^ *(\w+)(?:=|: )"?([^"\n]*)"?$/gm)];
  return Object.fromEntries(
    pairs.flatMap(([, name = "", value = ""]) =>
      name.startsWith("RINGSIDE_") ? [[name, value]] : [],
    ),
  );
}

it("gives Kubernetes a server that starts, with a token on the operator's port", () => {
  const text = read("deploy/kubernetes/ringside.yaml");
  const map = variablesIn(text);
  const secret = { ...secrets, RINGSIDE_CLIENT_SECRET: "s3cret" };
  const token = { RINGSIDE_OPS_TOKEN: "0123456789abcdef" };
  const settings = readSettings({ ...image, ...secret, ...token, ...map });
  expect(settings).toMatchObject({
    ops: { port: 9464 },
    production: true,
    store: "/data/ringside.db",
  });
  expect(() => readSettings({ ...image, ...secret, ...map })).toThrow(/RINGSIDE_OPS_TOKEN/);
  const grace = Number(/terminationGracePeriodSeconds: (\d+)/.exec(text)?.[1]);
  expect(grace * 1_000).toBeGreaterThan(settings.drainMs + 10_000);
  for (const name of Object.keys({ ...secret, ...token })) expect(text).toContain(name);
});

it("gives several pods a Redis, and no disk of their own", () => {
  const text = read("deploy/kubernetes/several.yaml");
  const RINGSIDE_STORE = /RINGSIDE_STORE: (\S+)/.exec(text)?.[1];
  const secret = { ...secrets, RINGSIDE_CLIENT_SECRET: "s3cret" };
  const token = { RINGSIDE_OPS_TOKEN: "0123456789abcdef" };
  const all = { ...image, ...secret, ...token, ...variablesIn(text), RINGSIDE_STORE };
  expect(readSettings(all)).toMatchObject({ production: true, store: RINGSIDE_STORE });
  expect(text).not.toMatch(/PersistentVolumeClaim|mountPath/);
  const nodes = { ...variablesIn(read("deploy/compose/several.yaml")), ...secrets };
  const env = variablesIn(read("deploy/compose/ringside.env.example"));
  const noFile = { RINGSIDE_CLIENT_SECRET_FILE: "" };
  const settings = readSettings({ ...image, ...env, ...nodes, ...secret, ...noFile });
  expect(settings.store).toMatch(/^redis:/);
});

it("gives compose a server that starts", () => {
  const env = variablesIn(read("deploy/compose/ringside.env.example"));
  const given = { ...image, ...env, ...secrets, RINGSIDE_CLIENT_SECRET: "s3cret" };
  expect(readSettings(given).production).toBe(true);
});

it("names only variables that docs/configure.md explains", () => {
  const documented = read("docs/configure.md");
  const paths = ["kubernetes/ringside.yaml", "kubernetes/several.yaml", "compose/compose.yaml"];
  for (const path of [...paths, "compose/several.yaml", "Dockerfile"]) {
    for (const [name] of read(`deploy/${path}`).matchAll(/RINGSIDE_\w+/g)) {
      expect(documented, path).toContain(`\`${name}\``);
    }
  }
});

it("copies and starts in the image what is there", () => {
  const text = read("deploy/Dockerfile");
  expect(/CMD \["node", "(.*)"\]\s*$/.exec(text)?.[1]).toBe("apps/server/dist/main.js");
  expect(existsSync("apps/server/src/main.ts")).toBe(true);
  expect(text.lastIndexOf("USER node")).toBeGreaterThan(text.lastIndexOf("FROM"));
});

it.each(["ringside.yaml", "several.yaml"])(
  "says in kubernetes/%s nothing that Kubernetes does not know",
  async (file) => {
    const documents = parseAllDocuments(read(`deploy/kubernetes/${file}`));
    expect(documents.length).toBeGreaterThan(4);
    for (const document of documents) {
      const manifest = Manifest.parse(document.toJS());
      expect(await mistakesIn(manifest), manifest.kind).toEqual([]);
    }
  },
);

it("would notice a field that Kubernetes does not know, and a value that does not fit", async () => {
  const container = { name: "ringside", image: "ringside", readinesProbe: {} };
  const template = { metadata: { labels: { app: "ringside" } }, spec: { containers: [container] } };
  const selector = { matchLabels: { app: "ringside" } };
  const manifest = { apiVersion: "apps/v1", kind: "Deployment", spec: { selector, template } };
  expect(await mistakesIn(manifest)).toEqual(["/spec/template/spec/containers/0/readinesProbe"]);
  const twice = { ...manifest, spec: { ...manifest.spec, replicas: "2" } };
  await expect(mistakesIn(twice)).rejects.toThrow("/spec/replicas must be integer");
});

it("has a Dockerfile without a mistake that a linter finds", () => {
  expect(validate(read("deploy/Dockerfile"))).toEqual([]);
  expect(validate("FROM node\nEXPOSE all")).toHaveLength(1);
});

const Manifest = z.looseObject({ apiVersion: z.string(), kind: z.string() });
const Model = z.custom<{ readonly prototype: { validate(): void } }>(
  (value) => typeof value === "function" && "prototype" in value,
);

/**
 * The paths of fields that the schema of this kind never asked for.
 *
 * @throws {Error} a value does not fit the schema
 */
async function mistakesIn(manifest: z.infer<typeof Manifest>): Promise<string[]> {
  const path = `kubernetes-models/${manifest.apiVersion}/${manifest.kind}`;
  const module: unknown = await import(path);
  const model = Model.parse(z.record(z.string(), z.unknown()).parse(module)[manifest.kind]);
  const left = new Set<string>();
  model.prototype.validate.call(watched(manifest, "", left));
  return [...left];
}

/** The same, which strikes each field off what is left when somebody reads it. */
function watched(value: unknown, path: string, left: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([name, part]: [string, unknown]) => {
    left.add(`${path}/${name}`);
    return [name, watched(part, `${path}/${name}`, left)] as const;
  });
  const copy = Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  return new Proxy(copy, {
    get(target, name): unknown {
      left.delete(`${path}/${String(name)}`);
      return Reflect.get(target, name);
    },
  });
}
