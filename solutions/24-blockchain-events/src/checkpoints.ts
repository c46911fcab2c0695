import { randomUUID } from 'node:crypto'
import type { KafkaMessage, Message } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { type Block, TOPIC } from './contract.ts'
import type { Chain, Change } from './follow.ts'

/**
 * What stands in `blockchain-checkpoints`, by key: `confirmed` the newest confirmed block; `pending 17` that block with all that it holds, for the node has forgotten it when it is to be retracted; `session` which listener writes.
 */
const CONFIRMED = 'confirmed'
const PENDING = 'pending '
const SESSION = 'session'

export const sessionMessage = (id: string): Message => ({ key: SESSION, value: id })

export function checkpointOf({ status, block }: Change): Message[] {
  const key = `${PENDING}${block.number}`
  if (status === 'pending') return [{ key, value: JSON.stringify(block) }]
  if (status === 'retracted') return [{ key, value: null }]
  return [
    { key, value: null },
    { key: CONFIRMED, value: JSON.stringify({ number: block.number, hash: block.hash }) },
  ]
}

/** What was remembered before this session began: its own record is the last one that is read. */
export async function readCheckpoints(ctx: Ctx, session: string): Promise<Chain> {
  const consumer = ctx.kafka.consumer({
    groupId: ctx.name(`blockchain-checkpoints.${randomUUID()}`),
    maxWaitTimeInMs: 100,
  })
  const blocks = new Map<number, Block>()
  const chain: Chain = { confirmed: null, pending: [] }
  const read = Promise.withResolvers<void>()
  consumer.on(consumer.events.CRASH, ({ payload }) => read.reject(payload.error))
  try {
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(TOPIC.checkpoints), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ message }) => {
        if (take(chain, blocks, message) === session) read.resolve()
      },
    })
    await read.promise
  } finally {
    await consumer.disconnect()
  }
  return { ...chain, pending: [...blocks.values()].sort((a, b) => a.number - b.number) }
}

/** Gives the id of a session, if the record is one's. */
function take(chain: Chain, blocks: Map<number, Block>, { key, value }: KafkaMessage): string | undefined {
  const [name, text] = [String(key), value === null ? null : String(value)]
  if (name === SESSION) return text ?? undefined
  if (name === CONFIRMED) chain.confirmed = JSON.parse(text!)
  else if (text === null) blocks.delete(Number(name.slice(PENDING.length)))
  else blocks.set(Number(name.slice(PENDING.length)), JSON.parse(text))
  return undefined
}
