import { Problem } from "@ringside/desk";

/** An answer of the desktop's server: what was asked for, or why not. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** The line is down: nothing came back. */
export const networkProblem: Problem = {
  type: "about:blank",
  title: "No answer",
  status: 0,
  code: "network",
};

/** An answer that makes no sense to this page. */
export const strangeAnswer: Problem = {
  type: "about:blank",
  title: "Strange answer",
  status: 0,
  code: "badAnswer",
};

/** Whose desk this page shows; the server refuses what is meant for another. */
let shownAgent: string | null = null;

export function speakFor(agentId: string): void {
  shownAgent = agentId;
}

/** Asks the desktop's server. Never throws: an answer that makes no sense is a problem as well. */
export async function request(method: string, path: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(method === "GET" ? {} : { "x-ringside": "1", "content-type": "application/json" }),
        ...(shownAgent === null ? {} : { "x-ringside-agent": shownAgent }),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
      cache: "no-store",
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    if (response.ok) {
      return { ok: true, status: response.status, body: text === "" ? null : JSON.parse(text) };
    }
    return { ok: false, problem: problemOf(response.status, text) };
  } catch {
    return { ok: false, problem: networkProblem };
  }
}

/** A proxy in between may answer in its own words: then the status must do. */
function problemOf(status: number, text: string): Problem {
  try {
    const problem = Problem.safeParse(JSON.parse(text));
    if (problem.success) return problem.data;
  } catch {
    // Not JSON.
  }
  const code = status === 401 ? "unauthorized" : status >= 500 ? "unavailable" : "invalid";
  return { type: "about:blank", title: "Not done", status, code };
}
