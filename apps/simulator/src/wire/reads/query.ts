import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { read } from "../route.ts";

const day = 86_400_000;
const time = z.coerce.number().int().min(0).max(8.64e15);

/** Values separated by commas, or the name given several times. */
export const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().flatMap((text) => text.split(",").filter(Boolean)))
  .pipe(z.array(z.string()).max(100))
  .optional();

export const channels = list.pipe(
  z.array(z.enum(["telephony", "chat", "email", "social"])).optional(),
);

export const Page = z.looseObject({
  page: z.coerce.number().int().min(0).default(0),
  pageSize: z.coerce.number().int().min(1).max(1_000).default(100),
});

const OfOrganisation = z.looseObject({ orgId: z.string().optional() });
const Window = z.looseObject({ from: time, to: time.optional() });
const Interval = z.looseObject({
  from: time,
  to: time,
  interval: z.literal(["15", "30", "60"]).optional(),
});

/** Throws a `Refusal` for another organisation's. */
export function ownOnly({ stage }: Context, { query }: FastifyRequest): void {
  const { orgId = stage.organisation.id } = read(OfOrganisation, query);
  if (orgId !== stage.organisation.id)
    throw new Refusal(403, "The token is another organisation's");
}

/** A stretch of time of less than a day, up to now unless it says to when. */
export function windowOf(query: unknown, now: number): { from: number; to: number } {
  const { from, to } = read(Window, query);
  const until = to ?? now;
  if (until < from) throw new Refusal(400, "to must not be before from");
  if (until - from >= day) throw new Refusal(400, "from and to must be less than 24 hours apart");
  // Happenings of one millisecond are told apart by a few more: the latest lie just ahead of the clock.
  return { from, to: to ?? Infinity };
}

/** The same in pieces of 15, 30 or 60 minutes, or in one. Both ends go down to a quarter of an hour. */
export function intervalsOf(query: unknown): { from: number; to: number }[] {
  const { interval, ...asked } = read(Interval, query);
  const { from, to } = windowOf(asked, asked.to);
  const quarter = 900_000;
  const [start, end] = [from, to].map((at) => Math.floor(at / quarter) * quarter);
  if (start === undefined || end === undefined || end <= start) return [];
  const step = interval === undefined ? end - start : Number(interval) * 60_000;
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, at) => ({
    from: start + at * step,
    to: Math.min(end, start + (at + 1) * step),
  }));
}
