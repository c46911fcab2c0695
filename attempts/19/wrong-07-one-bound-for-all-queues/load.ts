import { randomUUID } from 'node:crypto'
import { Partitioners } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { whenBrokerAnswers } from './connection.ts'
import { type Request, TOPIC } from './contract.ts'

/** So many events a second for so many seconds, both whole numbers. 0 events a second is silence. */
export interface Phase {
  perSecond: number
  seconds: number
}

export interface Load {
  phases: Phase[]
  /** Event n, counted from 0, is sent by client n modulo their number. */
  clients: string[]
}

export function schedule(phases: Phase[]): number[] {
  const due: number[] = []
  let begin = 0
  for (const { perSecond, seconds } of phases) {
    const events = perSecond * seconds
    for (let k = 0; k < events; k++) due.push(begin + Math.floor((k * 1000) / perSecond))
    begin += seconds * 1000
  }
  return due
}

/** Whatever is due goes out in one request: a slow broker is caught up with, however slow. */
export async function produceLoad(ctx: Ctx, { phases, clients }: Load): Promise<{ sent: number }> {
  const plan = schedule(phases)
  if (plan.length > 0 && clients.length === 0) throw new Error('nobody to send the load: clients is empty')
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
  })
  try {
    await producer.connect()
    const run = randomUUID().slice(0, 13)
    const start = ctx.clock.now()
    let sent = 0
    while (sent < plan.length) {
      const early = start + plan[sent]! - ctx.clock.now()
      if (early > 0) {
        await ctx.clock.sleep(early)
        continue
      }
      const now = ctx.clock.now()
      const messages = []
      for (let n = sent; n < plan.length && start + plan[n]! <= now; n++) {
        const request: Request = { id: `${run}-${n}`, path: `/load/${n}` }
        const key = clients[n % clients.length]!
        messages.push({ key, value: JSON.stringify(request), timestamp: String(start + plan[n]!) })
      }
      await producer.send({ topic: ctx.name(TOPIC.requests), acks: -1, messages })
      sent += messages.length
    }
    return { sent }
  } finally {
    await producer.disconnect()
  }
}
