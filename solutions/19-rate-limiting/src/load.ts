import { randomUUID } from 'node:crypto'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { type Request, TOPIC } from './contract.ts'

export interface Phase {
  perSecond: number
  seconds: number
}

export interface Load {
  phases: Phase[]
  clients: string[]
}

export function schedule(phases: Phase[]): number[] {
  let start = 0
  return phases.flatMap(({ perSecond, seconds }) => {
    const from = start
    start += seconds * 1_000
    return Array.from({ length: perSecond * seconds }, (_, k) => from + Math.floor((k * 1_000) / perSecond))
  })
}

export async function produceLoad(ctx: Ctx, { phases, clients }: Load): Promise<{ sent: number }> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  try {
    const load = randomUUID()
    const start = ctx.clock.now()
    const times = schedule(phases)
    for (const [n, after] of times.entries()) {
      const due = start + after
      // From the start, not from the event before: a slow send must not move what comes after it.
      const early = due - ctx.clock.now()
      if (early > 0) await ctx.clock.sleep(early)
      const request: Request = { id: `${load}-${n}`, path: '/' }
      const message = {
        key: clients[n % clients.length]!,
        value: JSON.stringify(request),
        timestamp: String(due),
      }
      await producer.send({ topic: ctx.name(TOPIC.requests), messages: [message] })
    }
    return { sent: times.length }
  } finally {
    await producer.disconnect()
  }
}
