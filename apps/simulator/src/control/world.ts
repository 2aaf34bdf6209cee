import { operations } from "@ringside/contract";
import { z } from "zod";
import { Refusal, type Context } from "../wire/index.ts";
import { about, clockOf } from "./about.ts";
import { route, type ControlRoute } from "./route.ts";
import { changeSettings, settingsOf, SettingsChange } from "./settings.ts";

const Reset = z.strictObject({ seed: z.string().max(100).optional() }).default({});
const Advance = z.strictObject({
  ms: z.int().min(0).max(31_536_000_000).describe("How far, in milliseconds"),
});
const Speed = z.strictObject({
  speed: z
    .number()
    .min(0)
    .max(1_000)
    .describe("How many times as fast as the wall's; 0: it stands still until it is advanced"),
});
const subject = "World";

/** The world as a whole: what it is, its clock, what may be turned, and how to begin again. */
export function worldRoutes(
  context: Context,
  reset: (seed?: string) => void,
): readonly ControlRoute[] {
  const { stage } = context;
  return [
    route({
      method: "GET",
      path: "",
      subject,
      summary: "What this is, and what a client must know",
      answers: "Version, seed, clock, client id and secret, addresses",
      handle: ({ request }) => about(context, request.host),
    }),
    route({
      method: "GET",
      path: "/world",
      subject,
      summary: "The whole truth at this moment",
      answers: "Agents, queues, tasks, settings, and what ought to hold and does not",
      handle: () => ({ ...stage.truth(), violations: stage.violations() }),
    }),
    route({
      method: "GET",
      path: "/organisation",
      subject,
      summary: "What an administrator has set up, as far as it is of use here",
      answers:
        "Queues with channel and entry point, teams, idle codes, and the names of operations",
      handle: () => {
        const { queues, entryPoints, teams, idleCodes } = stage.organisation;
        const nameOf = (id: string) => entryPoints.find((one) => one.id === id)?.name ?? "";
        return {
          queues: queues.map(({ id, name, channel, entryPointId }) => ({
            id,
            name,
            channel,
            entryPoint: nameOf(entryPointId),
          })),
          teams: teams.map(({ id, name }) => ({ id, name })),
          idleCodes: idleCodes.filter((one) => !one.isSystem).map(({ id, name }) => ({ id, name })),
          operations: Object.keys(operations),
        };
      },
    }),
    route({
      method: "POST",
      path: "/reset",
      subject,
      summary: "Begin again: nobody signed in, no token good, nothing wrong",
      body: Reset,
      answers: "The seed",
      handle: ({ body }) => {
        reset(body.seed);
        return { seed: stage.seed };
      },
    }),
    route({
      method: "GET",
      path: "/clock",
      subject,
      summary: "Read the clock",
      answers: "Its time, its kind, and how many times as fast as the wall's it runs",
      handle: () => clockOf(context),
    }),
    route({
      method: "PUT",
      path: "/clock",
      subject,
      summary: "Have time pass faster, slower or not at all, from where it is",
      body: Speed,
      answers: "The clock afterwards",
      handle: ({ body: { speed } }) => {
        const kind = speed === 0 ? "virtual" : speed === 1 ? "real" : "fast";
        stage.runBy(kind === "fast" ? { kind, speed } : { kind });
        return clockOf(context);
      },
    }),
    route({
      method: "POST",
      path: "/clock/advance",
      subject,
      summary: "Let time pass on a virtual clock",
      body: Advance,
      answers: "The clock afterwards",
      refuses: { 409: "The clock runs by itself" },
      handle: ({ body }) => {
        if (stage.clock.kind !== "virtual")
          throw new Refusal(
            409,
            "The clock runs by itself: stop it with PUT /_sim/clock {speed: 0} to advance it",
          );
        stage.advance(body.ms);
        return clockOf(context);
      },
    }),
    route({
      method: "GET",
      path: "/settings",
      subject,
      summary: "Read what may be turned",
      answers: "The settings",
      handle: () => settingsOf(context),
    }),
    route({
      method: "PATCH",
      path: "/settings",
      subject,
      summary: "Turn something: only what is named changes",
      body: SettingsChange,
      answers: "The settings afterwards",
      handle: ({ body }) => {
        changeSettings(context, body);
        return settingsOf(context);
      },
    }),
  ];
}
