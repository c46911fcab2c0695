import type { Ctx } from '#harness/kata'
import type { KafkaStreams } from '#harness/streams'

/** Kafka Streams misses a topic that it writes to only when there is something to write, and stops then. */
export async function topicsAreThere(ctx: Ctx, wanted: readonly string[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const missing = wanted.map((topic) => ctx.name(topic)).filter((topic) => !there.includes(topic))
    if (missing.length > 0) throw new Error(`missing topics: ${missing.join(', ')}`)
  } finally {
    await admin.disconnect()
  }
}

/** Resolves when it runs for the first time. */
export async function run(ctx: Ctx, streams: KafkaStreams, name: string): Promise<void> {
  const running = Promise.withResolvers<void>()
  running.promise.catch(() => {}) // start() may reject before anybody waits for it
  streams.setStateListener((state) => {
    if (state === 'RUNNING') running.resolve()
    if (state !== 'ERROR') return
    ctx.print(`${name} stopped: ${streams.error()?.message}`)
    running.reject(streams.error())
  })
  try {
    await streams.start()
    await running.promise
  } catch (error) {
    await streams.close()
    throw error
  }
}
