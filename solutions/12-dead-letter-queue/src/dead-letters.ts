import { randomUUID } from 'node:crypto'
import type { KafkaMessage, Message as Outgoing } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { HEADER, MEMBER, TOPIC } from './contract.ts'
import { type Decision, decisionSchema, Journal } from './journal.ts'
import { letterOf, sentValue, type Verdict } from './letter.ts'
import { ownHeaders } from './retry.ts'
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

/** There is no such letter, or it was decided about. */
export class NotDeadError extends Error {
  override readonly name = 'NotDeadError'
}

export async function openDeadLetters(ctx: Ctx): Promise<DeadLetters> {
  await whenBrokerAnswers(ctx)
  const records = new Map<string, KafkaMessage>()
  const verdicts = new Map<string, Verdict>()
  const journal = new Journal(ctx)
  // A group of its own for each start: a panel needs every partition from the beginning, and commits nothing.
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`dlq-panel.${randomUUID()}`), ...MEMBER })
  let queue: Promise<unknown> = Promise.resolve()

  const verdictOf = (id: string): Verdict => verdicts.get(id) ?? { status: 'dead' }

  function read(topic: string, partition: number, { key, value, offset }: KafkaMessage): void {
    const decision = decisionSchema.safeParse(jsonOrNull(String(value)))
    if (decision.success) {
      apply(String(key), decision.data)
      journal.wasRead(decision.data.uid)
    } else ctx.onReject({ topic, partition, offset, reason: 'not a decision' })
  }

  function apply(id: string, { type, value }: Decision): void {
    if (type === 'opened' || verdictOf(id).status !== 'dead') return
    verdicts.set(id, type === 'edited' ? { status: 'dead', edited: value } : { ...verdictOf(id), status: type })
  }

  /** One decision at a time, about a letter that is still dead when it is its turn. */
  function decide(id: string, decision: Decision, copyOf?: (record: KafkaMessage) => Outgoing): Promise<void> {
    const turn = queue.then(async () => {
      const record = records.get(id)
      const { status } = verdictOf(id)
      if (!record || status !== 'dead')
        throw new NotDeadError(record ? `${id} is already ${status}` : `no letter ${id}`)
      await journal.write(id, decision, copyOf?.(record))
    })
    queue = turn.catch(() => {})
    return turn
  }

  async function close(): Promise<void> {
    await queue
    await consumer.disconnect()
    await journal.close()
  }

  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [ctx.name(TOPIC.dlq), ctx.name(DECISIONS)], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        if (topic === ctx.name(TOPIC.dlq)) records.set(`${partition}-${message.offset}`, message)
        else read(topic, partition, message)
      },
    })
    await journal.takeOver()
  } catch (error) {
    await close()
    throw error
  }

  const letter = (id: string, record: KafkaMessage) => letterOf(id, record, verdictOf(id))
  return {
    list: () => [...records].map(([id, record]) => letter(id, record)).filter(({ status }) => status === 'dead'),
    find: (id) => {
      const record = records.get(id)
      return record && letter(id, record)
    },
    edit: (id, value) => decide(id, { type: 'edited', value }),
    discard: (id) => decide(id, { type: 'discarded' }),
    replay: (id) =>
      decide(id, { type: 'replayed' }, (record) => ({
        key: record.key,
        value: sentValue(record, verdictOf(id).edited),
        headers: { ...ownHeaders(record.headers), [HEADER.replayOf]: id },
      })),
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
