import { randomUUID } from 'node:crypto'
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

/** Task 19.1. When each event is due, in ms after the start, in order. */
export function schedule(phases: Phase[]): number[] {
  const due: number[] = []
  let begin = 0
  for (const { perSecond, seconds } of phases) {
    for (let k = 0; k < perSecond * seconds; k++) due.push(begin + Math.floor((k * 1000) / perSecond))
    begin += seconds * 1000
  }
  return due
}

/** Task 19.1. Sends a request at each time of the schedule, one after the other. */
export async function produceLoad(ctx: Ctx, { phases, clients }: Load): Promise<{ sent: number }> {
  await whenBrokerAnswers(ctx)
  const producer = ctx.kafka.producer({ idempotent: true })
  try {
    await producer.connect()
    const plan = schedule(phases)
    const start = ctx.clock.now()
    for (const [n, at] of plan.entries()) {
      const due = start + at
      const early = due - ctx.clock.now()
      if (early > 0) await ctx.clock.sleep(early)
      const request: Request = { id: randomUUID(), path: `/items/${n}` }
      await producer.send({
        topic: ctx.name(TOPIC.requests),
        messages: [{ key: clients[n % clients.length]!, value: JSON.stringify(request), timestamp: String(due) }],
      })
    }
    return { sent: plan.length }
  } finally {
    await producer.disconnect()
  }
}
