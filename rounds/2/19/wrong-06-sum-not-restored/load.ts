import { randomUUID } from 'node:crypto'
import type { Message } from 'kafkajs'
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

const MOST_AT_ONCE = 500

/** Task 19.1. When each event is due, in ms after the start, in order. */
export function schedule(phases: Phase[]): number[] {
  return phases.flatMap(({ perSecond, seconds }, index) => {
    const begin = phases.slice(0, index).reduce((sum, phase) => sum + phase.seconds * 1000, 0)
    return Array.from({ length: perSecond * seconds }, (_, k) => begin + Math.floor((k * 1000) / perSecond))
  })
}

/** Task 19.1. Whatever is due by now goes out in one batch. */
export async function produceLoad(ctx: Ctx, { phases, clients }: Load): Promise<{ sent: number }> {
  await whenBrokerAnswers(ctx)
  const load = randomUUID()
  const producer = ctx.kafka.producer({ idempotent: true })
  await producer.connect()
  try {
    const start = ctx.clock.now()
    const due = schedule(phases).map((at) => start + at)
    const message = (n: number): Message => {
      const request: Request = { id: `${load}-${n}`, path: '/' }
      return { key: clients[n % clients.length]!, value: JSON.stringify(request), timestamp: String(due[n]) }
    }
    for (let sent = 0; sent < due.length; ) {
      const early = due[sent]! - ctx.clock.now()
      if (early > 0) await ctx.clock.sleep(early)
      const now = ctx.clock.now()
      const messages = [message(sent++)]
      while (sent < due.length && due[sent]! <= now && messages.length < MOST_AT_ONCE) messages.push(message(sent++))
      await producer.send({ topic: ctx.name(TOPIC.requests), messages })
    }
    return { sent: due.length }
  } finally {
    await producer.disconnect()
  }
}
