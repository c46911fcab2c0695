import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { EachBatchPayload, IHeaders, Kafka, KafkaMessage, Message, Producer, Transaction } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { briefKafka, compressionFor, Reader } from './clients.ts'
import { whenBrokerAnswers } from './connection.ts'
import { HEADER, TOPIC } from './contract.ts'
import { Headers, type Place } from './copy.ts'
import { parseMessage } from './processor.ts'
import { JOURNAL } from './topics.ts'

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
  origin: Place | null
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

export class UnknownLetterError extends Error {
  override readonly name = 'UnknownLetterError'
}

export class DecidedError extends Error {
  override readonly name = 'DecidedError'
}

/** Task 12.5. Resolves when all former decisions are known; rejects within 10 s with an error that says so where no broker ever answered. */
export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await whenBrokerAnswers(ctx)
  const desk = new Desk(ctx)
  try {
    await desk.open()
  } catch (error) {
    await desk.close()
    throw error
  }
  return desk
}

/** What a record of the journal says: `KIND` of the letter that is its key. `ENTRY` tells one record of the journal from all others. */
const KIND = 'kind'
const ENTRY = 'entry'
type Kind = 'opened' | 'edited' | 'replayed' | 'discarded'

/** Both topics as far as they were read. Reading something again changes nothing. */
class Ledger extends Reader {
  readonly #dlq: string
  readonly records = new Map<string, KafkaMessage>()
  readonly #edits = new Map<string, Buffer>()
  readonly #final = new Map<string, 'replayed' | 'discarded'>()
  readonly entries = new Set<string>()
  read = 0n

  constructor(ctx: Ctx) {
    super(ctx, `dlq-desk.${randomUUID()}`, [TOPIC.dlq, JOURNAL])
    this.#dlq = ctx.name(TOPIC.dlq)
  }

  protected override async batch({ batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> {
    for (const message of batch.messages) {
      if (batch.topic !== this.#dlq) this.#enter(message)
      else this.records.set(`${batch.partition}-${message.offset}`, message)
      resolveOffset(message.offset)
    }
    if (batch.topic === this.#dlq) this.read = BigInt(batch.lastOffset()) + 1n
    await heartbeat()
  }

  #enter({ key, value, headers }: KafkaMessage): void {
    const said = new Headers(headers)
    const entry = said.text(ENTRY) ?? ''
    if (this.entries.has(entry)) return
    const id = String(key)
    const kind = said.text(KIND)
    if (!this.#final.has(id)) {
      if (kind === 'edited' && value) this.#edits.set(id, value)
      if (kind === 'replayed' || kind === 'discarded') this.#final.set(id, kind)
    }
    this.entries.add(entry)
  }

  status(id: string): LetterStatus {
    return this.#final.get(id) ?? 'dead'
  }

  value(id: string): Buffer | null {
    return this.#edits.get(id) ?? this.records.get(id)?.value ?? null
  }

  letter(id: string): Letter | undefined {
    const record = this.records.get(id)
    if (!record) return undefined
    const said = new Headers(record.headers)
    const value = this.value(id)
    const edit = this.#edits.get(id)
    const text = value && utf8(value)
    return {
      id,
      status: this.status(id),
      key: record.key && record.key.toString('utf8'),
      value: value && (text ?? value.toString('base64')),
      encoding: value !== null && text === null ? 'base64' : 'utf8',
      edited: edit !== undefined && (record.value === null || !edit.equals(record.value)),
      attempts: said.number(HEADER.attempts) ?? 0,
      error: { class: said.text(HEADER.errorClass) ?? '', message: said.text(HEADER.errorMessage) ?? '' },
      origin: said.place(),
      headers: Object.fromEntries(Object.entries(said.own()).map(([name, found]) => [name, [found].flat().join(', ')])),
      deadSince: Number(record.timestamp),
    }
  }
}

class Desk implements DeadLetters {
  readonly #ctx: Ctx
  readonly #kafka: Kafka
  readonly #ledger: Ledger
  readonly #closing = new AbortController()
  #producer: Producer | undefined
  #line: Promise<unknown> = Promise.resolve()
  #repair: NodeJS.Timeout | undefined

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#kafka = briefKafka(ctx, 4, 2500)
    this.#ledger = new Ledger(ctx)
  }

  async open(): Promise<void> {
    await this.#ledger.start()
    for (let attempt = 1; !this.#producer; attempt += 1) {
      try {
        await this.#next(() => this.#ready())
      } catch (error) {
        if (attempt === 8) throw error
        await pause(300)
      }
    }
    const admin = this.#kafka.admin()
    try {
      await admin.connect()
      const [dlq] = await admin.fetchTopicOffsets(this.#ctx.name(TOPIC.dlq))
      if (dlq && dlq.low !== dlq.high) await this.#until(() => this.#ledger.read >= BigInt(dlq.high), 3000)
    } finally {
      await admin.disconnect()
    }
  }

  list(): Letter[] {
    return [...this.#ledger.records.keys()]
      .filter((id) => this.#ledger.status(id) === 'dead')
      .map((id) => this.#ledger.letter(id) as Letter)
  }

  find(id: string): Letter | undefined {
    return this.#ledger.letter(id)
  }

  edit(id: string, value: string): Promise<void> {
    return this.#next(async () => {
      this.#dead(id)
      const bytes = Buffer.from(value, 'utf8')
      parseMessage(bytes)
      await this.#decide(id, 'edited', bytes)
    })
  }

  replay(id: string): Promise<void> {
    return this.#next(async () => {
      const { key, headers } = this.#dead(id)
      const own: IHeaders = { ...new Headers(headers).own(), [HEADER.replayOf]: id }
      await this.#decide(id, 'replayed', null, { key, value: this.#ledger.value(id), headers: own })
    })
  }

  discard(id: string): Promise<void> {
    return this.#next(async () => {
      this.#dead(id)
      await this.#decide(id, 'discarded', null)
    })
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('the dead letters are closed'))
    await this.#line
    clearTimeout(this.#repair)
    await this.#ledger.stop()
    await this.#producer?.disconnect().catch(() => {})
  }

  #dead(id: string): KafkaMessage {
    const record = this.#ledger.records.get(id)
    if (!record) throw new UnknownLetterError(`no letter has the id ${id}`)
    const status = this.#ledger.status(id)
    if (status !== 'dead') throw new DecidedError(`${id} was ${status} before`)
    return record
  }

  /** One thing at a time. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(() => {
      this.#closing.signal.throwIfAborted()
      return work()
    })
    this.#line = done.catch(() => {})
    return done
  }

  async #decide(id: string, kind: Kind, value: Buffer | null, replay?: Message): Promise<void> {
    const begun = Date.now()
    for (;;) {
      const producer = await this.#ready()
      const entry = randomUUID()
      try {
        const transaction = await producer.transaction()
        if (replay) await this.#send(transaction, TOPIC.main, replay)
        await this.#send(transaction, JOURNAL, { key: id, value, headers: { [KIND]: kind, [ENTRY]: entry } })
        await transaction.commit()
      } catch (error) {
        this.#producer = undefined
        await producer.disconnect().catch(() => {})
        await this.#ready()
        // All that stands was read: so this decision stands, or never will.
        if (this.#ledger.entries.has(entry)) return
        if (Date.now() - begun > 3000 || this.#closing.signal.aborted) throw error
        continue
      }
      // Who closes the panel meanwhile does not undo it.
      if (await this.#until(() => this.#ledger.entries.has(entry), 15_000).catch(() => true)) return
      throw new Error(`what was decided about ${id} is written, but cannot be read`)
    }
  }

  async #send(transaction: Transaction, topic: string, message: Message): Promise<void> {
    await transaction.send({
      topic: this.#ctx.name(topic),
      acks: -1,
      messages: [message],
      compression: compressionFor(message),
    })
  }

  /** A producer after all whose fate is not known: its first record ends their transactions, and was read. */
  async #ready(): Promise<Producer> {
    clearTimeout(this.#repair)
    if (this.#producer) return this.#producer
    const producer = this.#kafka.producer({
      transactionalId: this.#ctx.name('dlq-desk'),
      idempotent: true,
      maxInFlightRequests: 1,
      transactionTimeout: 20_000,
    })
    try {
      await producer.connect()
      const entry = randomUUID()
      const transaction = await producer.transaction()
      await this.#send(transaction, JOURNAL, { key: null, value: null, headers: { [KIND]: 'opened', [ENTRY]: entry } })
      await transaction.commit()
      if (!(await this.#until(() => this.#ledger.entries.has(entry), 8000))) throw new Error('the journal cannot be read')
      this.#producer = producer
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => {})
      // An open transaction holds up those who read main-topic.
      if (!this.#closing.signal.aborted)
        this.#repair = setTimeout(() => void this.#next(() => this.#ready()).catch(() => {}), 1000)
      throw error
    }
  }

  async #until(done: () => boolean, ms: number): Promise<boolean> {
    const end = Date.now() + ms
    while (!done()) {
      if (Date.now() > end) return false
      await pause(15, undefined, { signal: this.#closing.signal })
    }
    return true
  }
}

/** null for what is no UTF-8. A byte order mark stays: who edits it back must be able to. */
function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
