import { describe, expect, it } from "vitest";
import { checkTemplate, expand, isHostPattern } from "./template.ts";

const hosts = ["crm.example.com", "*.my.example.com", "localhost:8080"];
const check = (template: string) => checkTemplate(template, hosts);
const template = "https://crm.example.com/people/{customer.number}?q={var.Order}#{customer.name}";
const facts = (over: Record<string, string>) =>
  new Map(
    Object.entries({
      "customer.number": "+351",
      "var.Order": "A-1",
      "customer.name": "Ana",
      ...over,
    }),
  );
const urlWith = (over: Record<string, string>) => {
  const made = expand(template, facts(over));
  return made.kind === "url" ? new URL(made.url) : made.kind;
};

describe("a template", () => {
  it.each([
    template,
    "https://crm.example.com",
    "https://crm.example.com?n={customer.number}",
    "https://a.my.example.com/{var.Order}",
    "http://localhost:8080/{contact.id}",
  ])("may be %s", (good) => {
    expect(check(good)).toBeNull();
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt://crm.example.com/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://crm.example.com/x",
    "//crm.example.com/x",
    "//evil.example/x",
    "/\\evil.example",
    "https:\\\\crm.example.com/",
    "https:crm.example.com/",
    "https:///crm.example.com/",
    "http://crm.example.com/",
    "https://crm.example.com@evil.example/",
    "https://evil.example/?crm.example.com",
    "https://evil.example#crm.example.com",
    "https://crm.example.com.evil.example/",
    "https://notcrm.example.com/",
    "https://my.example.com/",
    "https://evilmy.example.com/",
    "https://crm.example.com:8443/",
    "https://user:word@crm.example.com/",
    "https://{customer.name}/",
    "https://{customer.name}.example.com/",
    "https://crm.example.com{customer.name}/",
    "{var.Link}",
    "https:{var.Link}",
    "https://crm.example.com/\r\nset-cookie: a=b",
    "https://crm.example.com/a b",
    "https://crm.example.com/{constructor}",
    "https://crm.example.com/{customer.number",
    "https://crm.example.com/}{",
    "https://CRM.example.com/",
    "https://crm.example.com%2eevil.example/",
    "https://crm。example。com/",
    "",
  ])("may not be %j", (bad) => {
    expect(check(bad)).not.toBeNull();
  });

  it("may not let whole top-level domains in", () => {
    expect(["*", "*.com", "a b", "", "*.*.com", "https://a.example"].filter(isHostPattern)).toEqual(
      [],
    );
  });
});

describe("what a caller says", () => {
  it("stays in its place", () => {
    for (const evil of [
      "javascript:alert(1)",
      "//evil.example",
      "/../../admin",
      "?a=b&c=d#e",
      "@evil.example",
      "\\\\evil.example",
      "%0d%0aSet-Cookie:a=b",
      "'\"><script>alert(1)</script>",
      "a\u202Eb",
      "{customer.name}",
      "$&$1",
      "日本語 ü",
    ]) {
      const url = urlWith({ "customer.number": evil, "var.Order": evil, "customer.name": evil });
      if (typeof url === "string") throw new Error(`${evil}: ${url}`);
      expect([url.origin, url.username]).toEqual(["https://crm.example.com", ""]);
      expect(url.pathname.split("/")).toHaveLength(3);
      expect(decodeURIComponent(url.pathname.split("/")[2] ?? "")).toBe(evil);
      expect([...url.searchParams]).toEqual([["q", evil]]);
      expect(decodeURIComponent(url.hash.slice(1))).toBe(evil);
    }
  });

  it.each(["a\r\nb", "a\nb", "\u0000", "a\tb", "\u0085", "\uD800", ".", ".."])(
    "is refused when it is %j",
    (evil) => {
      expect(urlWith({ "customer.number": evil })).toBe("unsafe");
    },
  );

  it("makes no address when it is not known, or too long", () => {
    expect(expand(template, new Map([["customer.number", "+351"]]))).toEqual({
      kind: "unknown",
      field: "var.Order",
    });
    expect(urlWith({ "customer.name": "x".repeat(3_000) })).toBe("unsafe");
  });
});
