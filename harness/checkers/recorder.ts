import type { Isolation, TopicRecord } from '../topics/index.ts'
import type { Commit, History, Log, Operation, Seen, Send, TransactionStep } from './types.ts'

/** What identifies a message: by default the text of its value. */
export type Identify = (record: TopicRecord) => string

/** Kafka's records as a history has them. */
export function seen(record: TopicRecord, identify: Identify = textOfValue): Seen {
  const { topic, partition, offset, key } = record
  return { topic, partition, offset: BigInt(offset), key: key && Buffer.from(key).toString(), value: identify(record) }
}

/** A tombstone is a value of its own, and not the empty text. */
const textOfValue: Identify = ({ value }) => (value === null ? '∅' : Buffer.from(value).toString())

type SendRequest = Pick<Send, 'process' | 'topic' | 'key' | 'value' | 'transaction' | 'partition'>

/** Writes a history down as it happens. */
export class Recorder {
  private readonly operations: Operation[] = []
  private readonly identify: Identify
  private sent = 0

  constructor(identify: Identify = textOfValue) {
    this.identify = identify
  }

  get history(): History {
    return this.operations
  }

  /** Call it when the send begins; call what it returns when its end is known. A send that never ends is `indeterminate`. */
  sending(request: SendRequest): (end: { outcome: Send['outcome']; partition?: number; offset?: bigint }) => void {
    const send: Send = { kind: 'send', ...request, order: this.sent++, outcome: 'indeterminate' }
    this.operations.push(send)
    return ({ outcome, partition, offset }) => {
      this.operations.splice(this.operations.indexOf(send), 1)
      Object.assign(send, { outcome, partition: partition ?? send.partition, offset })
      this.operations.push(send)
    }
  }

  poll(
    process: string,
    records: readonly TopicRecord[],
    options: { isolation?: Isolation; group?: string } = {},
  ): void {
    const { isolation = 'read_committed', group } = options
    this.operations.push({
      kind: 'poll',
      process,
      isolation,
      group,
      records: records.map((it) => seen(it, this.identify)),
    })
  }

  /**
   * The answer of `topics.read`, with the answer of `topics.bounds` from just before it, both of one isolation.
   * One operation for each partition in `bounds`.
   */
  log(
    topic: string,
    records: readonly TopicRecord[],
    bounds: ReadonlyMap<number, { start: bigint; end: bigint }>,
    isolation: Isolation = 'read_committed',
  ): void {
    const all = records.map((it) => seen(it, this.identify))
    for (const [partition, { start, end }] of bounds) {
      const log: Log = {
        kind: 'log',
        topic,
        partition,
        isolation,
        start,
        end,
        records: all.filter((it) => it.partition === partition),
      }
      this.operations.push(log)
    }
  }

  /** A rebalance, an assignment or a seek. */
  assigned(process: string, partitions: readonly { topic: string; partition: number }[]): void {
    this.operations.push({ kind: 'assign', process, partitions })
  }

  committed(commit: Omit<Commit, 'kind'>): void {
    this.operations.push({ kind: 'commit', ...commit })
  }

  transaction(process: string, id: string, step: TransactionStep['step']): void {
    this.operations.push({ kind: 'transaction', process, id, step })
  }
}
