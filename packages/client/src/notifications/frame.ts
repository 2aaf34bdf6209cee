import { decode, type Notification, type Undecodable } from "@ringside/contract";

/** Characters of the longest frame that is read; a whole interaction has some ten thousand. */
const longestFrame = 1024 * 1024;

/** Takes a frame apart. Never throws: what is no notification is `undecodable`. */
export function readFrame(data: unknown): Notification | Undecodable {
  if (typeof data !== "string") return { kind: "undecodable", why: "not text" };
  if (data.length > longestFrame) return { kind: "undecodable", why: "larger than 1 MB" };
  return decode(data);
}
