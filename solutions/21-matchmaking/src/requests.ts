import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { playerSchema, type Request, requestSchema, TOPIC } from './contract.ts'

export interface Sent {
  player: string
  request: Request
}

/** A request has 400 bytes at most: a batch of so many is well below what a broker takes. */
const TOGETHER = 500

export async function sendRequests(ctx: Ctx, requests: Sent[]): Promise<void> {
  const messages = requests.map(messageOf)
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  try {
    for (let from = 0; from < messages.length; from += TOGETHER) {
      await producer.send({ topic: ctx.name(TOPIC.requests), messages: messages.slice(from, from + TOGETHER) })
    }
  } finally {
    await producer.disconnect()
  }
}

function messageOf({ player, request }: Sent, place: number): { key: string; value: string } {
  const checked = requestSchema.safeParse(request)
  if (!playerSchema.safeParse(player).success || !checked.success)
    throw new Error(`request ${place} of the list breaks the contract; nothing was sent`)
  return { key: player, value: JSON.stringify(checked.data) }
}
