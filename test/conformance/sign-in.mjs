import { createHash, randomBytes } from "node:crypto";

const redirectUri = "http://localhost:10060/auth/callback";

/** An access token for an agent, by the way of the authorize page's form. */
export async function signIn({ url, organisation }, account, scope) {
  const { client } = organisation;
  const post = (path, fields) =>
    fetch(`${url}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  const verifier = randomBytes(32).toString("base64url");
  const asked = {
    response_type: "code",
    client_id: client.id,
    redirect_uri: redirectUri,
    scope,
    state: "any",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const consent = await post("/v1/authorize", { ...asked, account, decision: "accept" });
  const code = new URL(consent.headers.get("location")).searchParams.get("code");
  const answer = await post("/v1/access_token", {
    grant_type: "authorization_code",
    client_id: client.id,
    client_secret: client.secret,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  return (await answer.json()).access_token;
}
