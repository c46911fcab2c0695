/** Task 7.3: the producer. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { AvroRecord } from './contract.ts'

export interface Producer {
  /**
   * Sends the events, up to a thousand, to `user-events` and resolves when the broker has all of them. Key: the event's `userId`; value: a byte 0, the schema's id
   * as 4 bytes, the highest first, and the event in Avro's binary form. Asks the registry nothing.
   * An event that the schema does not allow rejects the call, and none of this call's events is sent. Calls may overlap.
   */
  send(events: object[]): Promise<void>
  /** Resolves when each `send()` that was under way has resolved or rejected, and the connection is closed. */
  stop(): Promise<void>
}

/**
 * Registers the schema, as it is given, for the values of `user-events` (subject: the topic's name on this cluster and `-value`), once, and connects.
 * Rejects with an error that names the subject and what the registry says when it refuses the schema, and changes nothing about the subject's rules. Patient
 * with the registry as `setUpRegistry` is, and rejects as soon where it does not answer; the same where no broker does.
 */
export async function startProducer(
  _ctx: Ctx,
  _options: { registryUrl: string; schema: AvroRecord },
): Promise<Producer> {
  return notImplemented('7.3')
}
