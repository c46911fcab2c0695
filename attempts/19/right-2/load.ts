import { type Message, Partitioners } from 'kafkajs'
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
  const begins = phases.map((_, at) => phases.slice(0, at).reduce((sum, { seconds }) => sum + seconds * 1000, 0))
  return phases.flatMap(({ perSecond, seconds }, at) =>
    Array.from({ length: perSecond * seconds }, (_, k) => begins[at]! + Math.floor((k * 1000) / perSecond)),
  )
}

/** The clock fills an outbox on time, whatever the broker does; a second loop empties it, one request at a time. */
export async function produceLoad(ctx: Ctx, { phases, clients }: Load): Promise<{ sent: number }> {
  await whenBrokerAnswers(ctx)
  const topic = ctx.name(TOPIC.requests)
  const producer = ctx.kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
  })
  await producer.connect().catch(async (error) => {
    await producer.disconnect()
    throw error
  })

  let outbox: Message[] = []
  let sending: Promise<void> | undefined
  const failed = new AbortController()
  const drain = async () => {
    try {
      while (outbox.length > 0) {
        const messages = outbox
        outbox = []
        await producer.send({ topic, messages, acks: -1 })
      }
      sending = undefined
    } catch (error) {
      failed.abort(error)
    }
  }

  const load = crypto.randomUUID()
  const start = ctx.clock.now()
  let sent = 0
  try {
    for (const at of schedule(phases)) {
      const due = start + at
      const early = due - ctx.clock.now()
      if (early > 0) await ctx.clock.sleep(early, failed.signal)
      failed.signal.throwIfAborted()
      const request: Request = { id: `${load}.${sent}`, path: '/' }
      outbox.push({ key: clients[sent % clients.length]!, value: JSON.stringify(request), timestamp: String(due) })
      sent++
      sending ??= drain()
    }
    while (sending !== undefined) {
      await sending
      failed.signal.throwIfAborted()
    }
    return { sent }
  } finally {
    await producer.disconnect()
  }
}
