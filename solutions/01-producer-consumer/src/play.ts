import type { Ctx } from '#harness/kata'
import { userEvent } from './event.ts'
import { startProducer } from './producer.ts'

/** For `kata play`: what five users do, two events a second for half a minute. */
export async function sendSamples(ctx: Ctx): Promise<void> {
  const types = userEvent.shape.type.options
  const producer = await startProducer(ctx)
  for (let n = 0; n < 60; n++) {
    const [user, type] = [Math.floor(ctx.random() * 5), types[Math.floor(ctx.random() * types.length)]!]
    await producer.send([{ userId: `u-${user}`, type, at: ctx.clock.now() }])
    await ctx.clock.sleep(500)
  }
  await producer.stop()
}
