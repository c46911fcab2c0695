import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '#harness/kata'
import type { KafkaStreams } from '#harness/streams'

/** Starts it where all topics are there, and looks at its state until that is final, one way or the other. */
export async function untilRunning(ctx: Ctx, streams: KafkaStreams, topics: readonly string[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  const there = await admin.listTopics().finally(() => admin.disconnect())
  for (const topic of topics) if (!there.includes(ctx.name(topic))) throw new Error(`no topic ${ctx.name(topic)}`)
  try {
    await streams.start()
    while (streams.state() !== 'RUNNING') {
      if (streams.state() === 'ERROR') throw streams.error()
      await sleep(10)
    }
  } catch (error) {
    await streams.close()
    throw error
  }
}
