import { DestinationPage, type DestinationEntry, type DestinationList } from "@ringside/desk";
import { useEffect, useState } from "react";
import { request } from "../session/index.ts";

/** What is found so far. */
export interface Found {
  readonly entries: readonly DestinationEntry[];
  readonly left: number;
  readonly reading: boolean;
  readonly failed: boolean;
}

interface Destinations extends Found {
  readonly more: () => void;
  readonly again: () => void;
}

/** Somebody who types is asked for when they pause, in milliseconds. */
const pause = 250;
const nothing: Found = { entries: [], left: 0, reading: true, failed: false };

/** A list of the server's, narrowed by what is typed, page by page. Null asks for nothing. */
export function useDestinations(list: DestinationList | null, search: string): Destinations {
  const [found, setFound] = useState<Found>(nothing);
  const [at, setAt] = useState({ page: 0 });
  const [asked, setAsked] = useState({ list, search });
  if (asked.list !== list || asked.search !== search) {
    setAsked({ list, search });
    setAt({ page: 0 });
    setFound((before) => (asked.list === list ? { ...before, reading: true } : nothing));
  }
  useEffect(() => {
    if (list === null) return;
    let current = true;
    const { page } = at;
    const read = async (): Promise<void> => {
      const query = new URLSearchParams({ search, page: String(page) });
      const answer = await request("GET", `/api/destinations/${list}?${query.toString()}`);
      const read = answer.ok ? DestinationPage.safeParse(answer.body) : null;
      if (!current) return;
      if (!read?.success) {
        return setFound((before) => ({ ...before, reading: false, failed: true }));
      }
      setFound((before) => {
        const entries = page === 0 ? read.data.entries : [...before.entries, ...read.data.entries];
        const left = read.data.next === null ? 0 : read.data.total - entries.length;
        return { entries, left, reading: false, failed: false };
      });
    };
    const timer = setTimeout(() => void read(), search === "" ? 0 : pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [list, search, at]);
  return {
    ...found,
    more: () => setAt({ page: at.page + 1 }),
    again: () => {
      setFound({ ...found, reading: true, failed: false });
      setAt({ ...at });
    },
  };
}
