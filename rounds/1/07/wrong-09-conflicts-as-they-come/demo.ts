import type { Ctx } from '#harness/kata'
import { checkCompatibility } from './compatibility.ts'
import { startConsumer } from './consumer.ts'
import { startProducer } from './producer.ts'
import { setUpRegistry } from './registry.ts'
import { schemaV1, schemaV2 } from './schema.ts'

const kinds = ['SIGNED_UP', 'LOGGED_IN', 'VIEWED', 'PURCHASED']

/** Given, for `kata play`: a producer of each version, one event a second, and a consumer that knows version 1 alone. */
export async function playDemo(ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<{ stop(): Promise<void> }> {
  await setUpRegistry(ctx, { registryUrl })
  const consumer = await startConsumer(ctx, { registryUrl, schema: schemaV1() })
  const old = await startProducer(ctx, { registryUrl, schema: schemaV1() })
  ctx.print(`version 2: ${JSON.stringify(await checkCompatibility(ctx, { registryUrl, schema: schemaV2() }))}`)
  const fresh = await startProducer(ctx, { registryUrl, schema: schemaV2() })
  let sent = 0
  const timer = setInterval(() => {
    sent += 1
    const event = { userId: `u-${sent % 5}`, kind: kinds[sent % 4], at: Date.now(), amountCents: null, comment: null }
    const sending = sent % 2 === 0 ? fresh.send([{ ...event, channel: 'app' }]) : old.send([event])
    sending.catch((error: Error) => ctx.print(error.message))
  }, 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([old.stop(), fresh.stop(), consumer.stop()])
    },
  }
}
