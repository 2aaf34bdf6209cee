import { operations, type Operation } from "@ringside/contract";
import { WxccError } from "../errors.ts";

/** The characters of WxCC's ids. Nothing else gets into a path or a filter. */
const idForm = /^[\w+-]{1,64}$/;

/** Gives the id back, or throws `badRequest` before anything is sent. */
export function checkedId(operation: Operation, id: string): string {
  if (idForm.test(id)) return id;
  throw new WxccError({ code: "badRequest", operation, unsent: true });
}

/**
 * An operation's path with its ids filled in, each checked and encoded.
 *
 * @throws {WxccError} `badRequest`: an id is missing, or has other characters
 */
export function pathOf(operation: Operation, ids: Readonly<Record<string, string>>): string {
  return operations[operation].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(checkedId(operation, ids[name] ?? "")),
  );
}
