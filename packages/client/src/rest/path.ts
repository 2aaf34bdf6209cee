import { operations, type Operation } from "@ringside/contract";
import { WxccError } from "../errors.ts";

/** The characters of WxCC's ids. Nothing else gets into a path or a filter. */
const idForm = /^[\w+-]{1,64}$/;

/** Gives the id back, or throws `badRequest` before anything is sent. */
export function checkedId(operation: Operation, id: string): string {
  if (idForm.test(id)) return id;
  throw new WxccError({ code: "badRequest", operation, unsent: true });
}

/** WxCC names a campaign by what people call it: whatever is in it, it stays one segment. */
function checkedName(operation: Operation, name: string): string {
  const fits =
    name.length >= 1 && name.length <= 100 && !/^\.{1,2}$|\p{Cc}|\p{Surrogate}/u.test(name);
  if (fits) return name;
  throw new WxccError({ code: "badRequest", operation, unsent: true });
}

/**
 * An operation's path with its ids filled in, each checked and encoded.
 *
 * @throws {WxccError} `badRequest`: an id is missing, or has other characters
 */
export function pathOf(operation: Operation, ids: Readonly<Record<string, string>>): string {
  return operations[operation].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(
      (name === "campaignId" ? checkedName : checkedId)(operation, ids[name] ?? ""),
    ),
  );
}
