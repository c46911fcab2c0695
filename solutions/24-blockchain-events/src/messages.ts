import type { Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Block, type BlockRecord, TOPIC } from './contract.ts'
import type { Change } from './follow.ts'

export interface TopicMessages {
  topic: string
  messages: Message[]
}

/** What a change says to whoever reads the topics. */
export function messagesOf(ctx: Ctx, { status, block }: Change): TopicMessages[] {
  const timestamp = String(block.at)
  const message = (key: string, value: object, id?: string): Message => ({
    key,
    value: JSON.stringify({ ...value, status }),
    timestamp,
    ...(id === undefined ? {} : { headers: { id } }),
  })
  return [
    {
      topic: ctx.name(TOPIC.transactions),
      messages: block.transactions.map((one) => message(one.from, one, `${one.blockHash}:${one.hash}`)),
    },
    {
      topic: ctx.name(TOPIC.events),
      messages: block.events.map((one) =>
        message(one.contract, one, `${one.blockHash}:${one.transactionHash}:${one.logIndex}`),
      ),
    },
    { topic: ctx.name(TOPIC.blocks), messages: [message(String(block.number), recordOf(block))] },
  ]
}

function recordOf({ number, hash, parentHash, at, transactions, events }: Block): Omit<BlockRecord, 'status'> {
  return { number, hash, parentHash, at, transactions: transactions.length, events: events.length }
}
