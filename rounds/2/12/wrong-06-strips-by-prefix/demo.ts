import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { startAdmin } from './admin.ts'
import { TOPIC } from './contract.ts'
import { startService } from './service.ts'
import { createTopics } from './topics.ts'

/** Given, for `kata play`: a processor that refuses every other time, a message a second, the service and the panel. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const processor = createServer((request, response) => {
    request.resume()
    response.writeHead(ctx.random() < 0.5 ? 503 : 204).end()
  })
  processor.listen(0, '127.0.0.1')
  await once(processor, 'listening')
  const processorUrl = `http://127.0.0.1:${(processor.address() as AddressInfo).port}/`
  const service = await startService(ctx, { processorUrl, baseDelayMs: 1_000 })
  const token = randomBytes(6).toString('base64url')
  const admin = await startAdmin(ctx, { token }).catch((error: Error) => {
    if (error.name !== 'NotImplementedError') throw error
    ctx.print(`no admin panel yet: ${error.message}`)
  })
  if (admin) ctx.print(`admin panel: ${admin.url}  token: ${token}`)
  const producer = ctx.kafka.producer()
  await producer.connect()
  let sent = 0
  const timer = setInterval(() => {
    sent += 1
    const value = sent % 10 === 0 ? 'poison' : JSON.stringify({ id: `m-${sent}`, text: 'hello' })
    producer
      .send({ topic: ctx.name(TOPIC.main), messages: [{ key: `user-${sent % 5}`, value }] })
      .catch((error: Error) => ctx.print(error.message))
  }, 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([producer.disconnect(), admin?.stop(), service.stop()])
      processor.close()
      processor.closeAllConnections()
    },
  }
}
