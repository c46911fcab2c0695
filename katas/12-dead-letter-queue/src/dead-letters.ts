import { type Ctx, notImplemented } from '#harness/kata'

/** `dead`: waits for a decision. The other two are final. */
export type LetterStatus = 'dead' | 'replayed' | 'discarded'

/** One record of `dlq-topic` and what was decided about it. */
export interface Letter {
  /** `partition-offset` of the record in `dlq-topic`, for example `0-17`. */
  id: string
  status: LetterStatus
  key: string | null
  /** The value as it would be replayed: text; bytes that are no UTF-8 in base64; null for a record without a value. */
  value: string | null
  encoding: 'utf8' | 'base64'
  /** The value is not the one that failed, byte for byte: edited back to that one, it is no longer edited. */
  edited: boolean
  /** From the headers of the record; 0, empty and null where somebody wrote it without them, or with what is no number. `origin` needs all its four. */
  attempts: number
  error: { class: string; message: string }
  origin: { topic: string; partition: number; offset: string; timestamp: number } | null
  /** The message's own headers. */
  headers: Record<string, string>
  /** Timestamp of the record in `dlq-topic`, ms. */
  deadSince: number
}

/**
 * `dlq-topic` as an administrator sees it. Decisions outlive the process: keep them in Kafka, not in memory. `edit`, `replay` and `discard` reject where no
 * letter has this id, where it is no longer dead when it is their turn, and where Kafka cannot be written: it is then what it was, and can be decided later.
 */
export interface DeadLetters {
  /** Those with status `dead`, in the order of their offsets. */
  list(): Letter[]
  find(id: string): Letter | undefined
  /** Changes what a replay will send. The last edit holds. */
  edit(id: string, value: string): Promise<void>
  /**
   * Writes the message to `main-topic` with its key, its value (the edited one if there is one), its own headers and `x-replay-of`, and
   * nothing of the headers of its former life. Once, whoever asks how often, whichever answer of the broker is lost, and whenever the process dies.
   */
  replay(id: string): Promise<void>
  discard(id: string): Promise<void>
  close(): Promise<void>
}

/** Task 12.5. Resolves when all former decisions are known; rejects within 10 s with an error that says so where no broker ever answered. */
export async function openDeadLetters(_ctx: Ctx): Promise<DeadLetters> {
  return notImplemented('12.5')
}
