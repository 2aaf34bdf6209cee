import { z } from "zod";
import { Refusal, type Context } from "../wire/index.ts";
import { atPhone, phoneActs, place, PlacedCall, type Done, type PhoneAct } from "./calls.ts";
import { route, type ControlRoute } from "./route.ts";

const OnCall = z.object({ id: z.string() });
const subject = "Calls";

const summaries: Record<PhoneAct, string> = {
  answer: "The telephone that rings is answered: an agent's, or the called customer's",
  decline: "The telephone that rings is declined",
  busy: "The customer who is being called is busy",
  badNumber: "There is no such number as is being called",
  noAnswer: "The customer who is being called does not answer",
  hangup: "The customer hangs up, or stops writing",
};

/** Customers, and hands at telephones. */
export function callRoutes({ stage }: Context): readonly ControlRoute[] {
  return [
    route({
      method: "POST",
      path: "/calls",
      subject,
      summary: "A customer calls, or writes; what is not said is left to chance",
      body: PlacedCall.default({}),
      status: 201,
      answers: "The contact's id",
      refuses: { 404: "There is no such queue or agent" },
      handle: ({ body }) => ({ id: orRefuse(place(stage, body)) }),
    }),
    ...phoneActs.map((act) =>
      route({
        method: "POST",
        path: `/calls/{id}/${act}`,
        subject,
        summary: summaries[act],
        params: OnCall,
        answers: "The contact's id",
        refuses: { 404: "There is no such contact, or it is over", 409: "Not now: it says why" },
        handle: ({ params: { id } }) => {
          if (!stage.truth().tasks.some((task) => task.id === id))
            throw new Refusal(404, "There is no such call, or it is over");
          orRefuse(atPhone(stage, act, id));
          return { id };
        },
      }),
    ),
  ];
}

function orRefuse(done: Done): string {
  if (!done.ok) throw new Refusal(done.why.endsWith("NOT_FOUND") ? 404 : 409, done.why);
  return done.id;
}
