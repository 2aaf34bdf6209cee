import { z } from "zod";

/** `POST /search`: GraphQL. Source: wire contract, section 16, and the vendor's OpenAPI file. */
export const SearchRequest = z.looseObject({
  query: z.string().min(1).max(32_768),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** What is found, under the names that it was asked for by. */
export const SearchResponse = z.looseObject({ data: z.record(z.string(), z.unknown()) });
export type SearchResponse = z.infer<typeof SearchResponse>;
