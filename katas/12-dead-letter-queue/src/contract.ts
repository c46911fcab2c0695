import { z } from 'zod'

/** Names of topics, all through `ctx.name`. Further waiting rooms, if you need them: `retry-topic.1` to `retry-topic.3`. */
export const TOPIC = { main: 'main-topic', retry: 'retry-topic', dlq: 'dlq-topic' } as const

/** The group that reads `main-topic`. A group of your own for retries is called `main-group.retry`. */
export const GROUP = 'main-group'

/**
 * Settings for kafkajs consumers: a rebalance is noticed within 300 ms, and `stop()` waits for a fetch 100 ms at most (defaults: 3 s and 5 s).
 * A member that was killed is missed after kafkajs' session timeout, 30 s: for so long a start after it may wait.
 */
export const MEMBER = { heartbeatInterval: 300, maxWaitTimeInMs: 100 } as const

/** A value of `main-topic`, as JSON. What breaks this contract is not a message, whatever it is; fields that it does not name are allowed. */
export const messageSchema = z.object({
  /** Of this contract. None means 1; with any other it is no message for this code. */
  version: z.literal(1).optional(),
  id: z.string().min(1).max(64),
  text: z.string().max(1_000),
})

export type Message = z.infer<typeof messageSchema>

/**
 * Headers of records in the retry topics and in `dlq-topic`, each a UTF-8 text. In `main-topic` these names mean nothing, but for `replayOf`; none of
 * them travels on from there. All other headers are the message's own: they travel along, as do key and value, byte for byte. kafkajs
 * can do all of that but two things: a header whose value is null becomes an empty one, and headers may change places.
 */
export const HEADER = {
  /**
   * How many tries have failed so far: 1 to 3 in a retry topic, 4 in the DLQ; 1 for what could not be read, wherever it stood. In a
   * retry topic, missing or no number: none.
   */
  attempts: 'x-attempts',
  /** Retry topics: not before this time. Milliseconds since the epoch, by `ctx.clock`. Missing or no number: at once. */
  due: 'x-due',
  /** Where the message stood first: a record of a retry topic without these stood there. The topic's name as the broker knows it; a timestamp in ms. */
  originalTopic: 'x-original-topic',
  originalPartition: 'x-original-partition',
  originalOffset: 'x-original-offset',
  originalTimestamp: 'x-original-timestamp',
  /** Of the last failure, whatever the ones before it were: `ProcessingError` or `BadMessageError`, and its message. */
  errorClass: 'x-error-class',
  errorMessage: 'x-error-message',
  /** In `main-topic` only: id of the dead letter that this record replays. A copy of it does not have it. */
  replayOf: 'x-replay-of',
} as const
