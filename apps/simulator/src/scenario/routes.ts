import { z } from "zod";
import { route, type ControlRoute } from "../control/index.ts";
import { Refusal, type Context } from "../wire/index.ts";
import { WrittenError } from "../written/index.ts";
import { shippedNames } from "./shipped.ts";
import type { Theatre } from "./theatre.ts";

const OnAgent = z.object({ id: z.string() });
const Auto = z.strictObject({
  persona: z.string().default("steady").describe("By name: GET /_sim/personas has them"),
});
const Wanted = z
  .strictObject({
    name: z.string().optional().describe("One that is shipped"),
    text: z.string().max(60_000).optional().describe("The YAML of one"),
  })
  .refine(({ name, text }) => (name === undefined) !== (text === undefined), {
    error: "say name or text",
  });
const subject = "Scenarios";

/** What is played, by whom, and agents that work by themselves. */
export function scenarioRoutes(
  { stage }: Context,
  theatre: Theatre,
  reset: () => void,
): readonly ControlRoute[] {
  const playing = () => {
    const { current } = theatre.play;
    const agents = theatre.hands.agents.map(({ agentId, persona }) => ({
      agentId,
      persona: nameOf(theatre, persona),
    }));
    if (!current) return { scenario: null, agents };
    const { scenario, startedAt } = current;
    const { name, about, lasts = null, customers, story } = scenario;
    const queueOf = (id: string) => stage.organisation.queues.find((one) => one.id === id)?.name;
    return {
      scenario: {
        name,
        about,
        startedAt,
        lastsMs: lasts,
        customers: customers.map(({ queue, arrive }) => ({
          queue: queueOf(queue) ?? "",
          ...arrive,
        })),
        story: story.length,
      },
      agents,
    };
  };
  return [
    route({
      method: "GET",
      path: "/scenario",
      subject,
      summary: "What is played, and who works by itself",
      answers: "The scenario, or null, and the automatic agents with their personas",
      handle: playing,
    }),
    route({
      method: "GET",
      path: "/scenarios",
      subject,
      summary: "The scenarios that are shipped",
      answers: "Their names, and what each is about",
      handle: () => ({
        scenarios: shippedNames().map((name) => {
          const { name: title, about } = theatre.read(name);
          return { name, title, about };
        }),
      }),
    }),
    route({
      method: "PUT",
      path: "/scenario",
      subject,
      summary: "Begin again, with this scenario",
      body: Wanted,
      answers: "What is played",
      handle: ({ body: { name, text } }) => {
        try {
          theatre.set(name ?? `${text ?? ""}\n`);
        } catch (error) {
          if (error instanceof WrittenError) throw new Refusal(400, error.message);
          throw error;
        }
        reset();
        return playing();
      },
    }),
    route({
      method: "DELETE",
      path: "/scenario",
      subject,
      summary: "Nobody arrives any more, and the story ends; agents work on",
      status: 204,
      answers: "Nothing",
      handle: () => theatre.set(null),
    }),
    route({
      method: "GET",
      path: "/personas",
      subject,
      summary: "How automatic agents can be",
      answers: "The personas",
      handle: () => ({
        personas: theatre.personaNames.map((name) => ({
          name,
          about: theatre.persona(name)?.about ?? "",
        })),
      }),
    }),
    route({
      method: "PUT",
      path: "/agents/{id}/auto",
      subject,
      summary: "Have an agent work by itself: sign in, take calls, wrap up",
      params: OnAgent,
      body: Auto.default({ persona: "steady" }),
      answers: "What is played, and who works by itself",
      refuses: { 404: "There is no such agent, or no such persona" },
      handle: ({ params: { id }, body }) => {
        const persona = theatre.persona(body.persona);
        if (!stage.agent(id)) throw new Refusal(404, "There is no such agent");
        if (!persona)
          throw new Refusal(
            404,
            `There is no persona "${body.persona}": write one of ${theatre.personaNames.join(", ")}`,
          );
        theatre.take(id, persona);
        return playing();
      },
    }),
    route({
      method: "DELETE",
      path: "/agents/{id}/auto",
      subject,
      summary: "Leave an agent to whoever sits there: signed in, with what there is",
      params: OnAgent,
      status: 204,
      answers: "Nothing",
      refuses: { 404: "This agent does not work by itself" },
      handle: ({ params: { id } }) => {
        if (!theatre.hands.release(id))
          throw new Refusal(404, "This agent does not work by itself");
      },
    }),
  ];
}

function nameOf(theatre: Theatre, { about }: { readonly about: string }): string {
  return theatre.personaNames.find((name) => theatre.persona(name)?.about === about) ?? "own";
}
