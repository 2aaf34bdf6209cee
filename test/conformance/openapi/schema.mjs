/** An OpenAPI 3.0 schema as JSON Schema: what 3.0 says in its own way, said as JSON Schema does. */
export function jsonSchema(node) {
  if (Array.isArray(node)) return node.map(jsonSchema);
  if (node === null || typeof node !== "object") return node;
  const { nullable, example, examples, discriminator, xml, externalDocs, ...rest } = node;
  const plain = Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, jsonSchema(v)]));
  // Some are neither true nor false for the validator: 3.0 has them as switches.
  for (const bound of ["exclusiveMinimum", "exclusiveMaximum"])
    if (typeof plain[bound] === "boolean") delete plain[bound];
  if (typeof plain.required === "boolean") delete plain.required;
  // The generator's words for a map of anything.
  const { additionalProperties: more } = plain;
  if (more?.type === "object" && Object.keys(more).length === 1) plain.additionalProperties = true;
  return nullable === true ? { anyOf: [plain, { type: "null" }] } : plain;
}

/** The fields of a value that the schema does not know, as paths. */
export function unknownFields(schema, value, resolve, at = "") {
  const known = resolve(schema);
  if (known === undefined || value === null || typeof value !== "object") return [];
  if (Array.isArray(value))
    return unique(
      value.flatMap((one) => unknownFields(known.items ?? {}, one, resolve, `${at}[]`)),
    );
  const properties = propertiesOf(known, resolve);
  if (Object.keys(properties).length === 0) return [];
  return unique(
    Object.entries(value).flatMap(([name, inner]) => {
      const path = at === "" ? name : `${at}.${name}`;
      return name in properties ? unknownFields(properties[name], inner, resolve, path) : [path];
    }),
  );
}

function propertiesOf(schema, resolve) {
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => list ?? []);
  const inherited = parts.map((part) => propertiesOf(resolve(part) ?? {}, resolve));
  return Object.assign({}, ...inherited, schema.properties);
}

const unique = (list) => [...new Set(list)];
