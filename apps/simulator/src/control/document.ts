import { page } from "./docs-page.ts";
import { openApi } from "./openapi.ts";
import { route, type ControlRoute } from "./route.ts";

const subject = "Documents";

/** The control API's description of itself, for programs and for people. */
export function documentRoutes(all: () => readonly ControlRoute[]): readonly ControlRoute[] {
  return [
    route({
      method: "GET",
      path: "/openapi.json",
      subject,
      summary: "This API as an OpenAPI 3.1 document",
      answers: "The document",
      handle: () => openApi(all()),
    }),
    route({
      method: "GET",
      path: "/docs",
      subject,
      summary: "This API as a page to read",
      answers: "A page of HTML",
      handle: ({ reply }) =>
        reply
          .type("text/html; charset=utf-8")
          .header(
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
          )
          .send(page(openApi(all()))),
    }),
  ];
}
