import { describe, expect, it } from "vitest";
import {
  AuxiliaryCode,
  DesktopProfile,
  DialPlan,
  Team,
  TenantConfiguration,
  User,
} from "@ringside/contract";
import { directoryOf, type Configuration } from "./directory-of.ts";

const code = (id: string, over: object = {}) =>
  AuxiliaryCode.parse({ id, name: id, workTypeCode: "IDLE_CODE", ...over });
const wrapUp = (id: string, over: object = {}) =>
  code(id, { workTypeCode: "WRAP_UP_CODE", ...over });

function read(over: { user?: object; tenant?: object; profile?: object; codes?: AuxiliaryCode[] }) {
  const configuration: Configuration = {
    user: User.parse({
      ciUserId: "a",
      firstName: "Ana",
      lastName: "Ibarra",
      agentProfileId: "p",
      ...over.user,
    }),
    codes: over.codes ?? [],
    tenant: TenantConfiguration.parse(over.tenant ?? {}),
    profile: DesktopProfile.parse(over.profile ?? {}),
    teams: [
      Team.parse({ id: "t", name: "Care" }),
      Team.parse({ id: "u", name: "Old", active: false }),
    ],
    callerIds: [],
    dialPlans: [
      DialPlan.parse({
        id: "us",
        name: "US",
        regularExpression: "1[0-9]{10}",
        prefix: "9",
        strippedChars: "+",
      }),
      DialPlan.parse({ id: "off", regularExpression: ".*", active: false }),
    ],
  };
  return directoryOf("a", configuration);
}

describe("directoryOf", () => {
  it("names the agent and the teams that are in service", () => {
    expect(read({})).toMatchObject({
      agent: { id: "a", name: "Ana Ibarra" },
      teams: [{ id: "t", name: "Care" }],
      endCall: true,
    });
    expect(read({ user: { firstName: "", lastName: "" } }).agent.name).toBe("a");
  });

  it("tells codes to choose from codes that only WxCC sets", () => {
    const codes = [
      code("Lunch"),
      code("Gone", { active: false }),
      ...["RONA", "Declined", "busy", "INVALID_NUMBER", "Unavailable", "Channel Failure"].map(
        (name) => code(name, { isSystemCode: true }),
      ),
      code("Meeting", { isSystemCode: true }),
    ];
    const { idleCodes, systemCodes } = read({ codes });
    expect(idleCodes).toEqual([{ id: "Lunch", name: "Lunch" }]);
    expect(systemCodes.map(({ why }) => why)).toEqual([
      "rona",
      "declined",
      "busy",
      "invalidNumber",
      "unavailable",
      "channelFailure",
      null,
    ]);
  });

  it("offers the codes that the profile permits", () => {
    const codes = [code("A"), code("B"), wrapUp("Sale", { defaultCode: true }), wrapUp("None")];
    const specific = read({
      codes,
      profile: {
        accessIdleCode: "SPECIFIC",
        idleCodes: ["B"],
        accessWrapUpCode: "SPECIFIC",
        wrapUpCodes: ["Sale"],
      },
    });
    expect(specific.idleCodes.map(({ id }) => id)).toEqual(["B"]);
    expect(specific.wrapUpCodes).toEqual([{ id: "Sale", name: "Sale", isDefault: true }]);
    expect(read({ codes, profile: { accessIdleCode: "NONE" } }).idleCodes).toEqual([]);
    expect(read({ codes, profile: { accessIdleCode: "ALL" } }).idleCodes).toHaveLength(2);
    expect(read({ codes }).wrapUpCodes).toHaveLength(2);
  });

  it("offers devices as the profile lists them, and says which cannot be used", () => {
    const profile = { loginVoiceOptions: ["BROWSER", "EXTENSION", "EXTENSION", "CARRIER_PIGEON"] };
    expect(read({ profile }).devices).toEqual([
      { type: "BROWSER", unavailable: "softphone" },
      { type: "EXTENSION", unavailable: null },
    ]);
    expect(read({}).devices.map(({ type }) => type)).toEqual(["EXTENSION", "AGENT_DN"]);
  });

  it("ties the agent to their number where the profile or the tenant does, if there is one", () => {
    const user = { deafultDialledNumber: "+14085550101" };
    const profile = { agentDNValidation: "PROVISIONED_VALUE" };
    expect(read({ user, profile })).toMatchObject({
      defaultNumber: "+14085550101",
      numberLocked: true,
    });
    expect(read({ user, tenant: { forceDefaultDn: true } }).numberLocked).toBe(true);
    expect(read({ profile }).numberLocked).toBe(false);
    expect(read({ user }).numberLocked).toBe(false);
  });

  it("gives the dial plans that apply", () => {
    expect(read({}).dialPlans).toHaveLength(1);
    expect(read({ profile: { dialPlans: ["us"] } }).dialPlans).toEqual([
      { name: "US", pattern: "1[0-9]{10}", prefix: "9", stripped: "+" },
    ]);
  });

  it("holds dial numbers to the organisation's own patterns where there is no plan", () => {
    const profile = { dialPlans: ["other"] };
    expect(read({ profile }).dialPlans).toEqual([]);
    const tenant = { dnDefaultRegex: "1[0-9]{10}", dnOtherRegex: "" };
    expect(read({ profile, tenant }).dialPlans).toEqual([
      { name: null, pattern: "1[0-9]{10}", prefix: "", stripped: "" },
    ]);
  });
});
