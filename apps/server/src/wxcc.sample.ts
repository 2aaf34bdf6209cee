import { createWxcc, resolveHosts, type Wxcc } from "@ringside/client";
import { operations, type Operation } from "@ringside/contract";
import type { Directory } from "@ringside/desk";

/** How a scripted WxCC answers one request. */
export type Script = (request: { path: string; body: unknown }) => Response | Promise<Response>;

/** A WxCC that answers as told, 202 otherwise, and remembers what it was asked. For tests only. */
export class ScriptedWxcc {
  readonly asked: { operation: Operation; body: unknown }[] = [];
  readonly scripts = new Map<Operation, Script>();
  readonly wxcc: Wxcc;

  constructor() {
    const origin = "http://localhost:1";
    this.wxcc = createWxcc({
      hosts: resolveHosts({ wxccUrl: origin, webexUrl: origin }),
      orgId: "org-1",
      token: () => "sim_c_org-1",
      fetch: async (url, init) => {
        const path = new URL(url).pathname;
        const operation = operationOf(init.method ?? "GET", path);
        const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
        this.asked.push({ operation, body });
        const script = this.scripts.get(operation);
        return script ? script({ path, body }) : new Response(null, { status: 202 });
      },
    });
  }

  count(operation: Operation): number {
    return this.asked.filter((one) => one.operation === operation).length;
  }
}

function operationOf(method: string, path: string): Operation {
  for (const [name, one] of Object.entries(operations)) {
    const pattern = new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    if (one.method === method && pattern.test(path) && isOperation(name)) return name;
  }
  throw new Error(`no operation is ${method} ${path}`);
}

function isOperation(name: string): name is Operation {
  return Object.hasOwn(operations, name);
}

export const aDirectory: Directory = {
  agent: { id: "agent-1", name: "Ana Ibarra" },
  teams: [{ id: "team-1", name: "Care" }],
  devices: [
    { type: "EXTENSION", unavailable: null },
    { type: "AGENT_DN", unavailable: null },
    { type: "BROWSER", unavailable: "softphone" },
  ],
  defaultNumber: null,
  numberLocked: false,
  dialPlans: [{ name: "any", pattern: "^\\+?[0-9]{7,15}$", prefix: "", stripped: "" }],
  idleCodes: [{ id: "lunch", name: "Lunch" }],
  systemCodes: [{ id: "rona", name: "RONA", why: "rona" }],
  wrapUpCodes: [{ id: "sale", name: "Sale", isDefault: true }],
  endCall: true,
  outdial: {
    entryPointId: "out",
    callerIds: [{ name: "Main", number: "+14085550190", isDefault: true }],
  },
  autoWrapUp: null,
  consultToQueue: true,
};
