/** Task 1.3: the producer. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { UserEvent } from './event.ts'

export interface Producer {
  /**
   * Sends the events, however many, and resolves when the broker has all of them, on all replicas in sync.
   * Key: the user's id; value: the event as JSON; header `type`: the event's type. Equal events are two events.
   * The events of one user stand in the order in which they were given. Calls may overlap: what an earlier call was given comes first.
   * An event that breaks the contract rejects the call, and none of this call's events is sent. Other calls go on.
   */
  send(events: UserEvent[]): Promise<void>
  /** Resolves when each `send()` that was under way has resolved or rejected, and the connection is closed. */
  stop(): Promise<void>
}

/**
 * Connects. Rejects within 10 s with an error that says so when no broker answers: nobody listens, or whoever listens says nothing.
 * Once connected, it goes on trying through an outage of a minute. What it sends is in the topic once, whatever happens to
 * the connection.
 */
export async function startProducer(_ctx: Ctx): Promise<Producer> {
  return notImplemented('1.3')
}
