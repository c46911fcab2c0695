/** Given, for `kata play`. */
import type { Ctx } from '#harness/kata'
import { startConsumer } from './consumer.ts'
import { GROUP, ORDERS, type Properties } from './contract.ts'
import { measureLag } from './lag.ts'
import { mirrorProperties } from './mirror.ts'

type Options = { backup: string }

const primaryOf = (ctx: Ctx) => ctx.clientConfig.brokers as string[]

/** What the MirrorMaker beside the two clusters is started with. */
export function playMirror(ctx: Ctx, { backup }: Options): Properties {
  return mirrorProperties({
    primary: primaryOf(ctx),
    backup: [backup],
    topics: [ORDERS],
    groups: [GROUP],
    replicas: 1,
  })
}

/** Two orders a second. */
export async function playProducer(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  let sent = 0
  const timer = setInterval(() => {
    sent += 1
    const message = { key: `customer-${sent % 5}`, value: `order ${sent}` }
    producer.send({ topic: ORDERS, messages: [message] }).catch((error: Error) => ctx.print(error.message))
  }, 500)
  return {
    async stop() {
      clearInterval(timer)
      await producer.disconnect()
    },
  }
}

/** The service on the primary. */
export function playConsumer(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  return startConsumer(ctx, { servers: primaryOf(ctx), side: 'primary', group: GROUP, topics: [ORDERS] })
}

/** A measurement every other second. */
export async function playLag(ctx: Ctx, { backup }: Options): Promise<{ stop(): Promise<void> }> {
  const over = new AbortController()
  const measure = async () => {
    while (!over.signal.aborted) {
      const lag = { primary: primaryOf(ctx), backup: [backup], topics: [ORDERS], timeoutMs: 5_000 }
      const { behind, ms } = await measureLag(ctx, lag)
      ctx.print(`behind: ${behind}, milliseconds: ${ms}`)
      await ctx.clock.sleep(2_000, over.signal).catch(() => {})
    }
  }
  const measuring = measure()
  return {
    async stop() {
      over.abort()
      await measuring
    },
  }
}
