import { createSimulator, fixedId, harbour, type Simulator } from "@ringside/simulator";
import { z } from "zod";

const Token = z.looseObject({ access_token: z.string() });
const Subscribed = z.looseObject({ webSocketUrl: z.string() });

const agentId = fixedId("agent", 1);
const howMany = 4;

/** Calls to the simulator's first agent, made in this process in no time: what WxCC would have said of them. */
export async function simulatedCalls(): Promise<{ agentId: string; texts: string[] }> {
  const simulator = await createSimulator({ clock: "virtual", listen: false });
  try {
    const texts: string[] = [];
    const call = await signIn(simulator);
    const { webSocketUrl } = Subscribed.parse(
      await call("POST", "/v1/notification/subscribe", { force: true }),
    );
    const socket = simulator.connect(webSocketUrl);
    socket.onMessage((text) => texts.push(text));
    const station = { dialNumber: "1001", teamId: fixedId("team", 1), roles: ["agent"] };
    await call("POST", "/v1/agents/login", { ...station, deviceType: "EXTENSION" });
    for (let n = 0; n < howMany; n += 1) {
      await call("PUT", "/v1/agents/session/state", { state: "Available", auxCodeId: "0" });
      const id = simulator.place();
      simulator.answer(id);
      simulator.advance(5_000);
      simulator.hangup(id);
      const [code] = simulator.organisation.wrapUpCodes;
      await call("POST", `/v1/tasks/${id}/wrapup`, {
        auxCodeId: code?.id ?? "",
        wrapUpReason: code?.name ?? "",
      });
      simulator.advance(1_000);
    }
    socket.close();
    return { agentId, texts };
  } finally {
    await simulator.close();
  }
}

/** Signs the agent in by the simulator's own OAuth; gives what asks in their name. */
async function signIn(simulator: Simulator) {
  const form = (url: string, fields: Record<string, string>) =>
    simulator.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const redirect_uri = "http://localhost/back";
  const { id: client_id, secret: client_secret } = harbour.client;
  const { headers } = await form("/v1/authorize", {
    response_type: "code",
    client_id,
    redirect_uri,
    scope: "cjp:user",
    account: agentId,
    decision: "accept",
  });
  const code = new URL(String(headers["location"])).searchParams.get("code") ?? "";
  const grant = { grant_type: "authorization_code", client_id, client_secret, redirect_uri, code };
  const { access_token } = Token.parse((await form("/v1/access_token", grant)).json());
  return async (method: "POST" | "PUT", url: string, payload: object): Promise<unknown> => {
    const answer = await simulator.inject({
      method,
      url,
      payload,
      headers: { authorization: `Bearer ${access_token}` },
    });
    return answer.body === "" ? null : answer.json();
  };
}
