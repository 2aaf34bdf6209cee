import { EarlierContacts, type EarlierContact } from "@ringside/desk";
import { useEffect, useState } from "react";
import { request } from "../session/index.ts";

export type Earlier =
  | { readonly kind: "reading" }
  | { readonly kind: "failed" }
  | { readonly kind: "read"; readonly contacts: readonly EarlierContact[] };

/** What is known of the customer's contacts before this one, read once. */
export function useEarlier(taskId: string): Earlier {
  const [earlier, setEarlier] = useState<Earlier>({ kind: "reading" });
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const answer = await request("GET", `/api/contacts/${encodeURIComponent(taskId)}/earlier`);
      const read = answer.ok ? EarlierContacts.safeParse(answer.body) : null;
      if (!current) return;
      setEarlier(
        read?.success ? { kind: "read", contacts: read.data.contacts } : { kind: "failed" },
      );
    };
    void read();
    return () => {
      current = false;
    };
  }, [taskId]);
  return earlier;
}
