import { describe, expect, it } from "vitest";
import { TokenResponse, tokenParts } from "./index.ts";

describe("tokenParts", () => {
  it("reads the organisation off the tail", () => {
    expect(tokenParts("AbC_PF84_11111111-2222")).toEqual({
      opaque: "AbC",
      cluster: "PF84",
      orgId: "11111111-2222",
    });
  });

  it.each(["", "opaque", "a_b", "a__c", "_b_c", "a_b_", "a_b_c_d"])("is null for %j", (token) => {
    expect(tokenParts(token)).toBeNull();
  });
});

describe("TokenResponse", () => {
  it("takes lifetimes as numbers or as words", () => {
    const answer = {
      access_token: "a",
      refresh_token: "r",
      expires_in: "3600",
      refresh_token_expires_in: 7,
    };
    expect(TokenResponse.parse(answer).expires_in).toBe(3600);
  });
});
