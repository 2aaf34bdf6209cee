import { describe, expect, it } from "vitest";
import { WxccError } from "../errors.ts";
import { json, serve, type Reply } from "../testing/server.sample.ts";
import { expectSilentAbout, thrown } from "../testing/thrown.sample.ts";
import type { CallReport, Pass, WxccOptions } from "./call.ts";
import { createWxcc } from "./wxcc.ts";

const token = "AbCdEf0123456789_PF84_11111111-1111";

/** A client of a server that answers as told. */
async function wxccAt(reply: Reply, options: Partial<WxccOptions> = {}) {
  const upstream = await serve(reply);
  const reports: CallReport[] = [];
  const wxcc = createWxcc({
    hosts: { wxcc: upstream.url, webex: upstream.url, idbroker: upstream.url },
    orgId: "org-1",
    token: () => token,
    onCall: (report) => reports.push(report),
    ...options,
  });
  return { wxcc, upstream, reports };
}

const hang: Reply = () => {};

describe("a command", () => {
  it("resolves on 202 with WxCC's tracking id", async () => {
    const { wxcc, upstream, reports } = await wxccAt((_, response) => {
      response.writeHead(202, { trackingid: "NX_1" }).end();
    });
    expect(await wxcc.tasks.hold("t1", { mediaResourceId: "m1" })).toEqual({ trackingId: "NX_1" });
    const [seen] = upstream.seen;
    expect(seen).toMatchObject({ method: "POST", body: '{"mediaResourceId":"m1"}' });
    expect(seen?.url.pathname).toBe("/v1/tasks/t1/hold");
    expect(seen?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      trackingid: expect.stringMatching(/^RINGSIDE_[0-9a-f-]{36}$/),
    });
    expect(reports).toEqual([
      expect.objectContaining({
        operation: "tasks.hold",
        status: 202,
        trackingId: "NX_1",
        error: null,
      }),
    ]);
  });

  it("keeps our tracking id where WxCC gives none fit to log", async () => {
    const { wxcc } = await wxccAt(
      (_, response) => {
        response.writeHead(202, { trackingid: "a b" }).end();
      },
      { trackingPrefix: "BOT" },
    );
    expect((await wxcc.agents.reload()).trackingId).toMatch(/^BOT_/);
  });

  it("asks for a token anew each time, and throws what that throws", async () => {
    const gone = new Error("session ended");
    const { wxcc, upstream } = await wxccAt(hang, { token: () => Promise.reject(gone) });
    await expect(wxcc.agents.reload()).rejects.toBe(gone);
    expect(upstream.seen).toEqual([]);
  });

  it("gives the new task's id for create", async () => {
    const { wxcc } = await wxccAt((_, response) => {
      json(response, 201, { meta: { orgId: "o" }, data: { id: "task-9" } });
    });
    const request = { destination: "+1", entryPointId: "e", mediaType: "telephony" } as const;
    const task = await wxcc.tasks.create({ ...request, outboundType: "OUTDIAL" });
    expect(task.id).toBe("task-9");
  });
});

describe("a call that is let pass", () => {
  const pass: Pass = async (_, go) => go().catch(() => go());

  it("begins, token and time, when it may, and may be sent again by who let it", async () => {
    const answers = [429, 202];
    const { wxcc, upstream } = await wxccAt(
      (_, response) => response.writeHead(answers.shift() ?? 500).end(),
      { pass },
    );
    await wxcc.agents.reload();
    expect(upstream.seen).toHaveLength(2);
  });

  it("throws what keeps it back, and sends nothing", async () => {
    const full = new Error("full");
    const asked: unknown[] = [];
    const { wxcc, upstream } = await wxccAt(hang, {
      pass: (operation) => {
        asked.push(operation);
        return Promise.reject(full);
      },
    });
    await expect(wxcc.tasks.end("t1")).rejects.toBe(full);
    expect([asked, upstream.seen]).toEqual([["tasks.end"], []]);
  });
});

describe("a refusal", () => {
  const statuses = [
    [400, "rejected"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "notFound"],
    [409, "rejected"],
    [429, "rateLimited"],
    [500, "unavailable"],
    [503, "unavailable"],
    [200, "badAnswer"],
    [204, "badAnswer"],
  ] as const;
  it.each(statuses)("%d is %s, and is not sent again", async (status, code) => {
    const { wxcc, upstream, reports } = await wxccAt((_, response) => {
      response.writeHead(status).end();
    });
    const error = await thrown(WxccError, wxcc.tasks.end("t1"));
    expect(error).toMatchObject({ code, status, operation: "tasks.end", unsent: false });
    expect(upstream.seen).toHaveLength(1);
    expect(reports).toMatchObject([{ status, error: code, trackingId: error.trackingId }]);
  });

  it("carries the words of a refused read (family A)", async () => {
    const { wxcc } = await wxccAt((_, response) => {
      json(response, 400, {
        trackingId: "T-a",
        error: { key: "400", message: [{ description: "no such" }, { description: "site" }] },
      });
    });
    const error = await thrown(WxccError, wxcc.config.site("s1"));
    expect(error).toMatchObject({ code: "rejected", reason: "no such; site", trackingId: "T-a" });
  });

  it("carries the words of a refused command (family B)", async () => {
    const { wxcc } = await wxccAt((_, response) => {
      json(response, 400, { errorType: "Bad Request", errorMessage: "no\nteam", reasonCode: 12 });
    });
    const login = wxcc.agents.login({ dialNumber: "1001", roles: ["agent"] });
    const error = await thrown(WxccError, login);
    expect(error).toMatchObject({ reason: "no team", errorType: "Bad Request", reasonCode: 12 });
  });

  it("says how long to wait", async () => {
    const { wxcc } = await wxccAt((_, response) => {
      response.writeHead(429, { "retry-after": "4" }).end();
    });
    const error = await thrown(WxccError, wxcc.agents.reload());
    expect(error.retryAfterMs).toBe(4000);
  });

  it("is silent about the token, even when WxCC is not", async () => {
    const { wxcc } = await wxccAt((_, response) => {
      const words = { errorType: token, errorMessage: `bad ${token}`, trackingId: token };
      json(response, 400, words, { trackingid: `NX_${token}` });
    });
    const error = await thrown(WxccError, wxcc.agents.reload());
    expect(error.reason).toBe("bad …");
    expectSilentAbout(error, [token]);
  });
});

describe("no answer", () => {
  it("in time is a timeout, also half-way through the body", async () => {
    const halfway: Reply = (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"id":');
    };
    for (const reply of [hang, halfway]) {
      const { wxcc, reports } = await wxccAt(reply, { timeoutMs: 30 });
      const error = await thrown(WxccError, wxcc.config.site("s1"));
      expect(error).toMatchObject({ code: "timeout", unsent: false });
      expect(reports).toMatchObject([{ error: "timeout" }]);
    }
  });

  it("because the connection was refused is surely unsent", async () => {
    const { wxcc, upstream } = await wxccAt(hang);
    await upstream.close();
    const error = await thrown(WxccError, wxcc.agents.reload());
    expect(error).toMatchObject({ code: "network", unsent: true, status: undefined });
  });

  it("R27: because the name is unknown is surely unsent", async () => {
    const nowhere = "http://nowhere.invalid";
    const hosts = { wxcc: nowhere, webex: nowhere, idbroker: nowhere };
    const wxcc = createWxcc({ hosts, orgId: "o", token: () => token });
    expect(await thrown(WxccError, wxcc.agents.reload())).toMatchObject({ unsent: true });
  });

  it("because the connection broke after sending may have been done", async () => {
    const { wxcc, upstream } = await wxccAt((_, response) => response.socket?.destroy());
    const error = await thrown(WxccError, wxcc.tasks.end("t1"));
    expect(error).toMatchObject({ code: "network", unsent: false });
    expect(upstream.seen).toHaveLength(1);
  });

  it("follows no redirect with the token", async () => {
    const elsewhere = await serve((_, response) => response.writeHead(202).end());
    const { wxcc } = await wxccAt((_, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/steal` }).end();
    });
    await thrown(WxccError, wxcc.agents.reload());
    expect(elsewhere.seen).toEqual([]);
  });

  it("because the caller left rejects with the caller's reason", async () => {
    const leaving = new AbortController();
    const reason = new Error("left");
    const { wxcc, reports } = await wxccAt(() => leaving.abort(reason));
    await expect(wxcc.agents.reload({ signal: leaving.signal })).rejects.toBe(reason);
    expect(reports).toMatchObject([{ error: "aborted" }]);
    await expect(wxcc.agents.reload({ signal: leaving.signal })).rejects.toBe(reason);
  });

  it("is asked for with a token that is no header value", async () => {
    const broken = `${token}\r\nx-evil: 1`;
    const { wxcc, upstream } = await wxccAt(hang, { token: () => broken });
    const error = await thrown(WxccError, wxcc.agents.reload());
    expect(error).toMatchObject({ code: "unauthorized", unsent: true });
    expectSilentAbout(error, [token]);
    expect(upstream.seen).toEqual([]);
  });
});

describe("a bad answer", () => {
  it.each(["<html>captive portal</html>", "{}", "[]", '{"webSocketUrl":1}'])(
    "%s is told from a good one",
    async (body) => {
      const { wxcc } = await wxccAt((_, response) => response.writeHead(200).end(body));
      const error = await thrown(WxccError, wxcc.subscribe({}));
      expect(error).toMatchObject({ code: "badAnswer", operation: "notification.subscribe" });
      expect(error.cause).toBeInstanceOf(Error);
    },
  );
});
