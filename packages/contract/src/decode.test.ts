import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "./index.ts";

const frame = (value: unknown) => decode(JSON.stringify(value));
const task = {
  interactionId: "i1",
  interaction: { interactionId: "i1", mediaType: "telephony", state: "new" },
};

describe("decode", () => {
  it("reads the welcome, which alone tells the client its own id", () => {
    expect(frame({ type: "Welcome", data: { agentId: "a1" } })).toEqual({
      kind: "welcome",
      agentId: "a1",
    });
  });

  it.each(["true", true])("takes keepalive as the word and as the boolean: %j", (keepalive) => {
    expect(frame({ keepalive })).toEqual({ kind: "keepalive" });
  });

  it("tells apart by outer and inner type", () => {
    expect(
      frame({
        type: "StationLogin",
        data: { type: "AgentStationLoginFailed", reason: "DUPLICATE_LOCATION" },
      }),
    ).toMatchObject({ kind: "loginRefused", data: { reason: "DUPLICATE_LOCATION" } });
    expect(
      frame({ type: "RoutingMessage", data: { type: "AgentContactHeld", ...task } }),
    ).toMatchObject({ kind: "task", event: "AgentContactHeld" });
    expect(
      frame({
        type: "RoutingMessage",
        data: { type: "AgentContactUnHoldFailed", interactionId: "i1" },
      }),
    ).toMatchObject({ kind: "taskRefused", event: "AgentContactUnHoldFailed" });
  });

  it.each(["AgentRequestEvent", "RoutingMessage", "AgentChannelStateChange"])(
    "takes a channel's state under each of its outer types: %s",
    (type) => {
      const detail = { agentState: "Idle", pendingIdle: true, auxCodeId: "c1" };
      const data = { channelType: "chat", agentChannelStateDetail: detail };
      expect(frame({ type, data: { type: "AgentChannelStateChanged", ...data } })).toMatchObject({
        kind: "channelStateChanged",
        data,
      });
    },
  );

  it.each(["AgentRequestEvent", "AgentChannelReloginSuccess"])(
    "takes a reload that tells of channels for a reload: %s",
    (type) => {
      const channels = { telephony: { agentState: "Available" } };
      const data = { type: "AgentChannelReloginSuccess", agentChannelStateDetailMap: channels };
      expect(frame({ type, data })).toMatchObject({
        kind: "reloaded",
        data: { agentChannelStateDetailMap: channels },
      });
    },
  );

  it("takes a failure without a task for the refusal of a command", () => {
    const data = { type: "AgentConsultFailed", interactionId: "i1", reason: "TASK_NOT_FOUND" };
    expect(frame({ type: "RoutingMessage", data })).toMatchObject({
      kind: "taskRefused",
      data: { reason: "TASK_NOT_FOUND" },
    });
    expect(frame({ type: "RoutingMessage", data: { ...data, ...task } })).toMatchObject({
      kind: "task",
      event: "AgentConsultFailed",
    });
  });

  it.each(["CampaignPreviewSkipFailed", "CampaingnPreviewSkipFailed"])(
    "takes the skip that failed by either spelling: %s",
    (type) => {
      const data = { type, interactionId: "i1", campaignId: "Spring offers", reason: "NO" };
      expect(frame({ type: "RoutingMessage", data })).toMatchObject({
        kind: "taskRefused",
        event: "CampaignPreviewSkipFailed",
        data: { campaignId: "Spring offers" },
      });
    },
  );

  it("unwraps what the assistant says, which has no inner type", () => {
    const said = { role: "CALLER", content: "Hello", conversationId: "i1", isFinal: false };
    expect(frame({ type: "REAL_TIME_TRANSCRIPTION", data: { data: said } })).toEqual({
      kind: "transcript",
      data: said,
    });
    const told = { conversationId: "i1", sections: { nextSteps: "None" } };
    expect(
      frame({ type: "MID_CALL_SUMMARY_RESPONSE_SUBSEQUENT_AGENT", data: { data: told } }),
    ).toMatchObject({ kind: "summary", when: "handedOver", data: told });
    expect(frame({ type: "REAL_TIME_TRANSCRIPTION", data: {} })).toMatchObject({ kind: "unknown" });
  });

  it("keeps fields it does not know", () => {
    const read = frame({
      type: "StationLogin",
      data: { type: "AgentStationLoginSuccess", brandNew: 7 },
    });
    expect(read).toMatchObject({ kind: "loggedIn", data: { brandNew: 7 } });
  });

  it("keeps a type it does not know, and says why", () => {
    expect(frame({ type: "RoutingMessage", data: { type: "AgentDancing" } })).toEqual({
      kind: "unknown",
      outer: "RoutingMessage",
      inner: "AgentDancing",
      why: "type",
    });
    expect(frame({ type: "SOMETHING_NEW", data: {} })).toMatchObject({
      kind: "unknown",
      inner: null,
    });
  });

  it.each(["__proto__", "constructor", "toString"])("is not fooled by the type %s", (type) => {
    expect(frame({ type, data: { type } })).toMatchObject({ kind: "unknown", why: "type" });
    expect(frame({ type: "RoutingMessage", data: { type } })).toMatchObject({ kind: "unknown" });
  });

  it("calls a known type in another shape unknown, with what was missed", () => {
    const read = frame({
      type: "RoutingMessage",
      data: { type: "AgentContactHeld", interactionId: 5 },
    });
    expect(read).toMatchObject({ kind: "unknown", inner: "AgentContactHeld" });
    expect(read).toHaveProperty("why.missed", expect.stringContaining("interactionId"));
  });

  it.each(["", "{", "null", "[]", '"x"', "{}", '{"type":1}', '{"type":"StationLogin"}'])(
    "cannot read %j, and does not throw",
    (text) => {
      expect(decode(text)).toMatchObject({ kind: "undecodable" });
    },
  );

  it("R10: never throws, whatever comes", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void decode(text)));
    const types = [
      "Welcome",
      "StationLogin",
      "RoutingMessage",
      "AGENT_MULTI_LOGIN",
      "AgentStateChange",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.anything(), (type, data) => {
        decode(JSON.stringify({ type, data }) ?? "");
      }),
    );
  });
});
