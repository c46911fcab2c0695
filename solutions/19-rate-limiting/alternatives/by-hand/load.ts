import { randomBytes } from 'node:crypto'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { TOPIC } from './contract.ts'

export interface Phase {
  perSecond: number
  seconds: number
}

export interface Load {
  phases: Phase[]
  clients: string[]
}

export function schedule(phases: Phase[]): number[] {
  const times: number[] = []
  let start = 0
  for (const { perSecond, seconds } of phases) {
    for (let k = 0; k < perSecond * seconds; k++) times.push(start + Math.floor((1_000 * k) / perSecond))
    start += 1_000 * seconds
  }
  return times
}

/** Whatever is due goes out as one batch. */
export async function produceLoad(ctx: Ctx, { phases, clients }: Load): Promise<{ sent: number }> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer()
  await producer.connect()
  try {
    const load = randomBytes(12).toString('hex')
    const start = ctx.clock.now()
    const events = schedule(phases).map((after, n) => ({ due: start + after, client: clients[n % clients.length]!, n }))
    let sent = 0
    while (sent < events.length) {
      const now = ctx.clock.now()
      const batch = events.slice(sent).filter(({ due }) => due <= now)
      if (batch.length === 0) {
        await ctx.clock.sleep(events[sent]!.due - now)
        continue
      }
      const messages = batch.map(({ due, client, n }) => ({
        key: client,
        value: JSON.stringify({ id: `${load}.${n}`, path: `/${n}` }),
        timestamp: String(due),
      }))
      await producer.send({ topic: ctx.name(TOPIC.requests), acks: -1, messages })
      sent += batch.length
    }
    return { sent }
  } finally {
    await producer.disconnect()
  }
}
