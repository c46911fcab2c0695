/** The first contact with the broker, waiting, and kafkajs' errors. */
import { Kafka, logLevel } from 'kafkajs'
import type { Ctx } from '#harness/kata'

/**
 * Asks for a first answer with a client that has little patience (seven seconds at worst) and says so when there is none.
 * What comes later may take as long as `ctx.kafka` is willing to try.
 */
export async function mustAnswer(ctx: Ctx): Promise<void> {
  let last: unknown
  for (const pause of [0, 150, 400]) {
    await ctx.clock.sleep(pause)
    try {
      return await knock(ctx)
    } catch (error) {
      last = error
    }
  }
  const servers = typeof ctx.clientConfig.brokers === 'function' ? 'its address' : ctx.clientConfig.brokers.join(', ')
  throw new Error(`no broker answers at ${servers}: ${last instanceof Error ? last.message : last}`, { cause: last })
}

async function knock(ctx: Ctx): Promise<void> {
  const impatient = new Kafka({
    ...ctx.clientConfig,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    requestTimeout: 1000,
    retry: { retries: 0 },
  })
  const admin = impatient.admin()
  try {
    await admin.connect()
  } finally {
    await admin.disconnect()
  }
}

/** The error and what caused it, outermost first. */
function* causes(error: unknown): Generator<Error & { type?: string; retriable?: boolean; errors?: unknown[] }> {
  for (let e = error; e instanceof Error; e = e.cause) {
    yield e
    const { errors } = e as { errors?: unknown[] }
    for (const inner of errors ?? []) yield* causes(inner)
  }
}

/** An error code that a broker has answered, by its name. */
export function answered(error: unknown): { type: string; final: boolean } | undefined {
  for (const { type, retriable } of causes(error))
    if (type) return { type, final: retriable === false && type !== 'UNKNOWN' && type !== 'BROKER_NOT_AVAILABLE' }
  return undefined
}
