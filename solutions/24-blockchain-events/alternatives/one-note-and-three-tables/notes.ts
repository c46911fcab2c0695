import type { Consumer, Producer } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { TOPIC, TRANSACTIONAL_ID } from './contract.ts'
import type { Chain, Change } from './follow.ts'

const NOTE = 'chain'
const MARK = 'mark'

/** What is known of the chain, as one record that is written anew in each transaction. */
export class Notebook {
  readonly #ctx: Ctx
  readonly #producer: Producer
  chain: Chain = { confirmed: null, pending: [] }

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#producer = ctx.kafka.producer({
      transactionalId: ctx.name(TRANSACTIONAL_ID),
      idempotent: true,
      maxInFlightRequests: 1,
    })
  }

  async open(): Promise<void> {
    await this.#producer.connect()
    // kafkajs asks for its epoch here: whoever wrote before is shut out, and what it left open is over.
    const first = await this.#producer.transaction()
    await first.abort()
    this.chain = await lastNote(this.#ctx)
  }

  async write(changes: readonly Change[], chain: Chain): Promise<void> {
    const transaction = await this.#producer.transaction()
    try {
      const topicMessages = [
        ...changes.flatMap((change) => recordsOf(this.#ctx, change)),
        { topic: this.#ctx.name(TOPIC.checkpoints), messages: [{ key: NOTE, value: JSON.stringify(chain) }] },
      ]
      await transaction.sendBatch({ acks: -1, topicMessages })
      await transaction.commit()
    } catch (error) {
      if (transaction.isActive()) await transaction.abort().catch(() => {})
      throw error
    }
    this.chain = chain
  }

  close(): Promise<void> {
    return this.#producer.disconnect().catch(() => {})
  }
}

/** Reads until a record that was written a moment ago, by a producer without transactions. */
async function lastNote(ctx: Ctx): Promise<Chain> {
  const mark = `${Date.now()} ${Math.random()}`
  const marker = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  try {
    await marker.connect()
    await marker.send({ topic: ctx.name(TOPIC.checkpoints), acks: -1, messages: [{ key: MARK, value: mark }] })
  } finally {
    await marker.disconnect()
  }
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`notes-${mark}`), maxWaitTimeInMs: 50 })
  try {
    return await readUntil(ctx, consumer, mark)
  } finally {
    await consumer.disconnect()
  }
}

async function readUntil(ctx: Ctx, consumer: Consumer, mark: string): Promise<Chain> {
  let chain: Chain = { confirmed: null, pending: [] }
  await consumer.connect()
  await consumer.subscribe({ topic: ctx.name(TOPIC.checkpoints), fromBeginning: true })
  return new Promise((resolve, reject) => {
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error))
    const eachMessage = async ({ message }: { message: { key: Buffer | null; value: Buffer | null } }) => {
      if (String(message.key) === NOTE) chain = JSON.parse(String(message.value))
      else if (String(message.value) === mark) resolve(chain)
    }
    consumer.run({ autoCommit: false, eachMessage }).catch(reject)
  })
}

function recordsOf(ctx: Ctx, { status, block }: Change) {
  const timestamp = `${block.at}`
  const { transactions, events, ...head } = block
  const record = { ...head, transactions: transactions.length, events: events.length, status }
  return [
    {
      topic: ctx.name(TOPIC.transactions),
      messages: transactions.map((one) => ({
        key: one.from,
        value: JSON.stringify({ status, ...one }),
        headers: { id: [one.blockHash, one.hash].join(':') },
        timestamp,
      })),
    },
    {
      topic: ctx.name(TOPIC.events),
      messages: events.map((one) => ({
        key: one.contract,
        value: JSON.stringify({ status, ...one }),
        headers: { id: [one.blockHash, one.transactionHash, one.logIndex].join(':') },
        timestamp,
      })),
    },
    {
      topic: ctx.name(TOPIC.blocks),
      messages: [{ key: `${block.number}`, value: JSON.stringify(record), timestamp }],
    },
  ].filter(({ messages }) => messages.length > 0)
}
