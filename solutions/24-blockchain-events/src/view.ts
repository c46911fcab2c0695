import { randomUUID } from 'node:crypto'
import type { KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { Board } from './board.ts'
import { type BoardState, blockRecordSchema, statKeySchema, statSchema, TOPIC } from './contract.ts'

/** A start that joins anew after a restart of the broker waits for the session of its former self: 30 s by default. */
const MEMBER = { sessionTimeout: 6_000, heartbeatInterval: 500, maxWaitTimeInMs: 100 }

export interface View {
  state(): BoardState
  close(): Promise<void>
}

export async function followTopics(ctx: Ctx, onChange: () => void): Promise<View> {
  await whenBrokerAnswers(ctx)
  const board = new Board()
  const [blocks, stats] = [ctx.name(TOPIC.blocks), ctx.name(TOPIC.stats)]
  const read = { [blocks]: readBlockRecord, [stats]: readStat }
  /** Of each partition the next offset. A group that commits nothing is sent back to the beginning by each rebalance. */
  const next = new Map<string, bigint>()
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`blockchain-board.${randomUUID()}`), ...MEMBER })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [blocks, stats], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        const place = `${topic}-${partition}`
        const offset = BigInt(message.offset)
        if (offset < (next.get(place) ?? 0n)) return
        next.set(place, offset + 1n)
        try {
          read[topic]!(board, message)
        } catch (error) {
          ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
          return
        }
        onChange()
      },
    })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return { state: () => board.state(), close: () => consumer.disconnect() }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function keyOf({ key }: KafkaMessage): string {
  if (key === null) throw new Error('a record has a key')
  return utf8.decode(key)
}

function readBlockRecord(board: Board, message: KafkaMessage): void {
  const key = keyOf(message)
  if (!/^(0|[1-9]\d{0,15})$/.test(key)) throw new Error('not how a key is written')
  const block = message.value === null ? null : blockRecordSchema.parse(JSON.parse(utf8.decode(message.value)))
  if (block && key !== String(block.number)) throw new Error('the key is not the number of the block')
  board.block(Number(key), block)
}

function readStat(board: Board, message: KafkaMessage): void {
  const text = keyOf(message)
  const key = statKeySchema.parse(JSON.parse(text))
  if (text !== JSON.stringify(key)) throw new Error('not how a key is written')
  /** Null where the record has no value; a value that says null is another thing. */
  const read = <T>(schema: { parse(content: unknown): T }) =>
    message.value === null ? null : schema.parse(JSON.parse(utf8.decode(message.value)))
  if (key.kind === 'contract') board.contract(key.contract, read(statSchema.contract))
  else if (key.kind === 'sender') board.sender(key.address, read(statSchema.sender))
  else read(statSchema.holder)
}
