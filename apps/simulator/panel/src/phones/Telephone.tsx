import { Phone, PhoneCall, PhoneOff } from "lucide-react";
import { atPhone } from "../control.ts";
import { Mark } from "../parts/Mark.tsx";
import { nameOf, type Agent, type Task } from "../world.ts";
import "./phones.css";

interface TelephoneProps {
  readonly agent: Agent;
  readonly task: Task | undefined;
  readonly refresh: () => void;
}

/** The phone on the desk: it rings, it is answered here, as a hand would. */
export function Telephone({ agent: { phone }, task, refresh }: TelephoneProps) {
  if (phone.kind === "quiet" || !task) {
    return (
      <div className="phone">
        <Mark of={Phone} /> Quiet
      </div>
    );
  }
  if (phone.kind === "inCall") {
    return (
      <div className="phone phone-busy">
        <Mark of={PhoneCall} /> {nameOf(task)}
      </div>
    );
  }
  return (
    <div className="phone phone-ringing">
      <span className="bell">
        <Mark of={PhoneCall} />
      </span>
      <span className="phone-who">{nameOf(task)}</span>
      <button
        type="button"
        className="answer"
        onClick={() => void atPhone("answer", task.id).then(refresh)}
      >
        Answer
      </button>
      <button type="button" onClick={() => void atPhone("decline", task.id).then(refresh)}>
        <Mark of={PhoneOff} size={16} />
        Decline
      </button>
    </div>
  );
}
