import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { playerSchema, type Request, requestSchema, TOPIC } from './contract.ts'

export interface Sent {
  player: string
  request: Request
}

export async function sendRequests(ctx: Ctx, requests: Sent[]): Promise<void> {
  const bad = requests.findIndex(
    ({ player, request }) => !(playerSchema.safeParse(player).success && requestSchema.safeParse(request).success),
  )
  if (bad >= 0) throw new RangeError(`no request at place ${bad}`)
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true })
  await producer.connect()
  const messages = requests.map(({ player, request }) => ({ key: player, value: Buffer.from(JSON.stringify(request)) }))
  try {
    while (messages.length > 0) {
      await producer.send({ topic: ctx.name(TOPIC.requests), messages: messages.splice(0, 250) })
    }
  } finally {
    await producer.disconnect()
  }
}
