import { isField, type Facts } from "./facts.ts";

/** An address with places for what is known of a contact: `https://crm.example.com/find?n={customer.number}`. */
export type Template = string;

/** What an address came to, or why there is none. */
export type Expanded =
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "unknown"; readonly field: string }
  | { readonly kind: "unsafe"; readonly field: string };

const place = /\{([^{}]*)\}/g;
const longest = 2_000;

/** Whether this is a host, or `*.` and the end of one, that a list of hosts may hold. */
export function isHostPattern(text: string): boolean {
  return /^(\*\.[a-z0-9-]+(\.[a-z0-9-]+)+|[a-z0-9-]+(\.[a-z0-9-]+)*)(:\d{1,5})?$/.test(text);
}

function isAllowed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => (one.startsWith("*.") ? host.endsWith(one.slice(1)) : host === one));
}

/** What is wrong with a template, in words that say what to write instead; null when nothing is. */
export function checkTemplate(template: Template, hosts: readonly string[]): string | null {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0020\u007f\\]/.test(template))
    return "holds a space, a control sign or a backslash";
  const names = [...template.matchAll(place)].map(([, name = ""]) => name);
  const strange = names.find((name) => !isField(name));
  if (strange !== undefined) return `asks for {${strange}}, which is no field`;
  if (/[{}]/.test(template.replaceAll(place, ""))) return "has a { or } without its other half";
  const start = /^(https?):\/\/([^/?#@{}]+)([/?#]|$)/.exec(template);
  if (!start) return "must begin with https:// and a host that is written out";
  const host = start[2] ?? "";
  if (start[1] === "http" && !/^localhost(:\d+)?$/.test(host)) return "must be https";
  const plain = template.replaceAll(place, "x");
  if (!URL.canParse(plain) || new URL(plain).host !== host) {
    return "has a host that browsers would read otherwise: write it in small letters";
  }
  if (!isAllowed(host, hosts)) return `leads to ${host}, which is not among hosts`;
  return null;
}

/**
 * The address with what is known put in its places. A value is one path segment, one query value or one
 * part of the fragment: it can end none of them, nor reach another host.
 */
export function expand(template: Template, facts: Facts): Expanded {
  let problem: Expanded | null = null;
  const url = template.replaceAll(place, (_whole, field: string) => {
    const value = facts.get(field);
    const written = value === undefined ? null : encoded(value);
    if (value === undefined) problem ??= { kind: "unknown", field };
    else if (written === null) problem ??= { kind: "unsafe", field };
    return written ?? "";
  });
  if (problem !== null) return problem;
  if (url.length > longest || climbs(url) || hostOf(url) !== hostOf(template)) {
    return { kind: "unsafe", field: "" };
  }
  return { kind: "url", url };
}

function encoded(value: string): string | null {
  // oxlint-disable-next-line no-control-regex -- a line's end or a null in a number is an attack, not a number
  if (/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(value)) return null;
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A segment that is nothing but dots leads up. */
function climbs(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
}

function hostOf(url: string): string | null {
  const plain = url.replaceAll(place, "x");
  return URL.canParse(plain) ? new URL(plain).host : null;
}
