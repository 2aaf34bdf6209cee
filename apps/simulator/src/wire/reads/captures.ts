import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { CaptureQuery, type Captures } from "@ringside/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Contact } from "../../history/index.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { read } from "../route.ts";

const Signed = z.looseObject({ expires: z.string(), signature: z.string() });
const OfTask = z.object({ file: z.string().regex(/^[\w-]+\.wav$/) });
export const recordingsPath = "/v1/captures/recordings";

/** `POST /v1/captures/query`, and the recordings that it points to. Source: wire contract, section 9. */
export class CaptureDesk {
  readonly #context: Context;
  readonly #key = randomBytes(32);

  constructor(context: Context) {
    this.#context = context;
  }

  query({ body, host, protocol }: FastifyRequest): Captures {
    const { stage, history } = this.#context;
    const { query } = read(CaptureQuery, body);
    const { orgId = stage.organisation.id, taskIds, urlExpiration = 60 } = query;
    if (orgId !== stage.organisation.id)
      throw new Refusal(403, "The token is another organisation's");
    const expires = String(stage.now + urlExpiration * 60_000);
    const addressOf = (file: string) => {
      const signed = new URLSearchParams({ expires, signature: this.#sign(file, expires) });
      return `${protocol}://${host}${recordingsPath}/${file}?${signed.toString()}`;
    };
    const data = taskIds.map((taskId) => {
      const recording = recordingOf(history.contact(taskId), addressOf);
      return { taskId, recording: recording ? [recording] : [], transcription: [] };
    });
    return { meta: { orgId, urlExpiration }, data };
  }

  /** The sound behind a signed address: a second of silence, since nobody spoke. */
  recording({ params, query }: FastifyRequest): Buffer {
    const { file } = read(OfTask, params);
    const { expires, signature } = read(Signed, query);
    const [given, right] = [signature, this.#sign(file, expires)].map((one) => Buffer.from(one));
    const good = given && right && given.length === right.length && timingSafeEqual(given, right);
    if (!good || Number(expires) < this.#context.stage.now)
      throw new Refusal(403, "The address is not good, or no longer");
    return silence();
  }

  #sign(file: string, expires: string): string {
    return createHmac("sha256", this.#key).update(`${file} ${expires}`).digest("hex");
  }
}

/** A contact is recorded from its answer to its end; there is a recording once it is over. */
function recordingOf(contact: Contact | undefined, addressOf: (file: string) => string) {
  if (!contact || contact.answeredAt === null || contact.endedAt === null) return null;
  const { agents, answeredAt, endedAt, task } = contact;
  const fileName = `${task.id}.wav`;
  return {
    id: task.id,
    segment: false,
    attributes: {
      fileName,
      filePath: addressOf(fileName),
      startTime: answeredAt,
      stopTime: endedAt,
      participants: [...agents],
      channel1: task.customer.number,
      channel2: agents[0] ?? "",
      callType: "main",
      sensitive: false,
    },
  };
}

/** A WAV file: 8,000 samples of 8 bits, one channel, one second. */
function silence(): Buffer {
  const samples = 8_000;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(samples, 24);
  head.writeUInt32LE(samples, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}
