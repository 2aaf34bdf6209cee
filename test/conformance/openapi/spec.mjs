import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { installed } from "../install.mjs";
import { mistake } from "./mistakes.mjs";
import { jsonSchema, unknownFields } from "./schema.mjs";

const methods = ["get", "post", "put", "patch", "delete"];

/** The vendor's description: which calls there are, and what may be answered. */
export class Spec {
  #document;
  #ajv;
  operations;

  constructor(file) {
    this.#document = JSON.parse(readFileSync(file, "utf8"));
    const require = createRequire(installed("ajv", "package.json"));
    const { default: Ajv } = require("ajv");
    const { default: addFormats } = require("ajv-formats");
    this.#ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(this.#ajv);
    const { components } = this.#document;
    this.#ajv.addSchema({ $id: "spec", components: jsonSchema(components) });
    this.operations = Object.entries(this.#document.paths).flatMap(([path, item]) =>
      methods.filter((method) => item[method]).map((method) => this.#operation(method, path, item)),
    );
  }

  /** The call that a request made; the one with the fewest variable parts when several fit. */
  find(method, url) {
    return this.fitting(method, url).toSorted((one, other) => one.variables - other.variables)[0];
  }

  fitting(method, url) {
    const path = url.split("?")[0];
    return this.operations.filter((one) => one.method === method && one.pattern.test(path));
  }

  /** What is wrong with an answer, and where it differs without being wrong. */
  judge({ path, responses }, status, body) {
    const response = responses[status];
    if (!response) return { wrong: [], differs: [`status ${status} is not in the file`] };
    const [content] = Object.values(response.content ?? {});
    if (!content?.schema) return { wrong: [], differs: [] };
    const { schema } = content;
    if (schema.type === "string" && typeof body !== "string")
      return { wrong: [], differs: ["the file gives an example only"] };
    const validate = this.#ajv.compile(pointed(jsonSchema(schema)));
    const problems = validate(body)
      ? []
      : validate.errors.map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
    const known = problems.flatMap((problem) => mistake(path, problem) ?? []);
    const wrong = problems.filter((problem) => mistake(path, problem) === undefined);
    const unknown = unknownFields(schema, body, (node) => this.#resolve(node));
    const fields = unknown.map((field) => `${field} is not in the file`);
    const everyRow = wrong.map((one) => one.replaceAll(/\/\d+/g, "/*"));
    return { wrong: [...new Set(everyRow)], differs: [...new Set([...known, ...fields])] };
  }

  #operation(method, path, item) {
    const { tags = ["Other"], responses } = item[method];
    const pattern = new RegExp(`^${escaped(path).replaceAll(/\\\{\w+\\\}/g, "[^/]+")}$`);
    const variables = path.split("{").length - 1;
    return { method: method.toUpperCase(), path, tag: tags[0], responses, pattern, variables };
  }

  #resolve(node) {
    if (!node?.$ref) return node;
    const parts = node.$ref.replace("#/", "").split("/");
    return this.#resolve(parts.reduce((value, part) => value?.[part], this.#document));
  }
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A schema outside of the document, whose references lead into it. */
function pointed(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"spec#/components'));
}
