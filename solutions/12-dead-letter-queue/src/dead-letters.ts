import { randomUUID } from 'node:crypto'
import type { IHeaders, KafkaMessage } from 'kafkajs'
import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { HEADER, MEMBER, TOPIC } from './contract.ts'
import { countIn } from './retry.ts'
import { DECISIONS } from './topics.ts'

export type LetterStatus = 'dead' | 'replayed' | 'discarded'

export interface Letter {
  id: string
  status: LetterStatus
  key: string | null
  value: string | null
  encoding: 'utf8' | 'base64'
  edited: boolean
  attempts: number
  error: { class: string; message: string }
  origin: { topic: string; partition: number; offset: string; timestamp: number } | null
  headers: Record<string, string>
  deadSince: number
}

export interface DeadLetters {
  list(): Letter[]
  find(id: string): Letter | undefined
  edit(id: string, value: string): Promise<void>
  replay(id: string): Promise<void>
  discard(id: string): Promise<void>
  close(): Promise<void>
}

/** A value of the topic of decisions. Its key is the letter's id. */
const decisionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), by: z.string() }),
  z.object({ type: z.literal('edited'), value: z.string() }),
  z.object({ type: z.literal('replayed') }),
  z.object({ type: z.literal('discarded') }),
])

type Decision = z.infer<typeof decisionSchema>

export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await whenBrokerAnswers(ctx)
  const records = new Map<string, KafkaMessage>()
  const verdicts = new Map<string, { status: LetterStatus; edited: string | undefined }>()
  const session = randomUUID()
  const caughtUp = Promise.withResolvers<void>()
  // A group of its own for each start: a panel needs every partition from the beginning, and commits nothing.
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`dlq-panel.${session}`), ...MEMBER })
  // The fixed id makes a new panel end the transaction that a killed one left open.
  const producer = ctx.kafka.producer({
    transactionalId: ctx.name('dlq-panel'),
    maxInFlightRequests: 1,
    idempotent: true,
  })
  let queue: Promise<unknown> = Promise.resolve()

  function read(topic: string, partition: number, { key, value, offset }: KafkaMessage): void {
    const decision = decisionSchema.safeParse(jsonOrNull(String(value)))
    if (decision.success) apply(String(key), decision.data)
    else ctx.onReject({ topic, partition, offset, reason: 'not a decision' })
  }

  function apply(id: string, decision: Decision): void {
    const { status, edited } = verdicts.get(id) ?? { status: 'dead', edited: undefined }
    if (decision.type === 'opened') {
      if (decision.by === session) caughtUp.resolve()
    } else if (decision.type === 'edited') verdicts.set(id, { status, edited: decision.value })
    else verdicts.set(id, { status: decision.type, edited })
  }

  /** One decision at a time, by a letter that is still dead; the record in `main-topic` and the decision are visible together or not at all. */
  function decide(
    id: string,
    decision: Decision,
    replayed?: () => { key: Buffer | null; value: Buffer | null; headers: IHeaders },
  ) {
    const run = queue.then(async () => {
      const status = verdicts.get(id)?.status ?? 'dead'
      if (status !== 'dead') throw new Error(`${id} is already ${status}`)
      const transaction = await producer.transaction()
      try {
        if (replayed) await transaction.send({ topic: ctx.name(TOPIC.main), messages: [replayed()] })
        await transaction.send({ topic: ctx.name(DECISIONS), messages: [{ key: id, value: JSON.stringify(decision) }] })
        await transaction.commit()
      } catch (error) {
        if (transaction.isActive()) await transaction.abort()
        throw error
      }
      apply(id, decision)
    })
    queue = run.catch(() => {})
    return run
  }

  async function close(): Promise<void> {
    await queue
    await consumer.disconnect()
    await producer.disconnect()
  }

  try {
    await Promise.all([producer.connect(), consumer.connect()])
    await consumer.subscribe({ topics: [ctx.name(TOPIC.dlq), ctx.name(DECISIONS)], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        if (topic === ctx.name(TOPIC.dlq)) records.set(`${partition}-${message.offset}`, message)
        else read(topic, partition, message)
      },
    })
    await decide('panel', { type: 'opened', by: session })
    await caughtUp.promise // its own first record: all decisions before it are read
  } catch (error) {
    await close()
    throw error
  }

  const letter = (id: string, record: KafkaMessage) => letterOf(id, record, verdicts.get(id))
  return {
    list: () => [...records].map(([id, record]) => letter(id, record)).filter(({ status }) => status === 'dead'),
    find: (id) => {
      const record = records.get(id)
      return record && letter(id, record)
    },
    edit: (id, value) => decide(id, { type: 'edited', value }),
    discard: (id) => decide(id, { type: 'discarded' }),
    replay: (id) =>
      decide(id, { type: 'replayed' }, () => {
        const { key, value, headers } = records.get(id)!
        const edited = verdicts.get(id)?.edited
        return {
          key,
          value: edited === undefined ? value : Buffer.from(edited),
          headers: { ...ownHeaders(headers), [HEADER.replayOf]: id },
        }
      }),
    close,
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const OURS = new Set<string>(Object.values(HEADER))

function ownHeaders(headers: IHeaders | undefined): IHeaders {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !OURS.has(name)))
}

function letterOf(
  id: string,
  record: KafkaMessage,
  verdict?: { status: LetterStatus; edited: string | undefined },
): Letter {
  const { key, headers = {}, timestamp } = record
  const value = verdict?.edited === undefined ? record.value : Buffer.from(verdict.edited)
  const readable = value === null || Buffer.from(value.toString()).equals(value)
  return {
    id,
    status: verdict?.status ?? 'dead',
    key: key === null ? null : String(key),
    value: value === null ? null : value.toString(readable ? 'utf8' : 'base64'),
    encoding: readable ? 'utf8' : 'base64',
    edited: verdict?.edited !== undefined,
    attempts: countIn(headers, HEADER.attempts),
    error: { class: String(headers[HEADER.errorClass] ?? ''), message: String(headers[HEADER.errorMessage] ?? '') },
    origin:
      headers[HEADER.originalTopic] === undefined
        ? null
        : {
            topic: String(headers[HEADER.originalTopic]),
            partition: countIn(headers, HEADER.originalPartition),
            offset: String(headers[HEADER.originalOffset] ?? ''),
            timestamp: countIn(headers, HEADER.originalTimestamp),
          },
    headers: Object.fromEntries(Object.entries(ownHeaders(headers)).map(([name, text]) => [name, String(text)])),
    deadSince: Number(timestamp),
  }
}
