/** The whole shop by hand, with providers on this machine that fail now and then. Given: there is nothing to do here. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ctx } from '#harness/kata'
import { startNotificationService } from './notification-service.ts'
import { placeOrders } from './order-producer.ts'
import { startPaymentService } from './payment-service.ts'
import type { Service } from './service.ts'
import { createTopics } from './topics.ts'

/** Places an order a second until it is stopped, and prints what the providers are asked and what they answer. */
export async function playShop(ctx: Ctx): Promise<Service> {
  await createTopics(ctx)
  const providers = createServer((request, response) => void answer(ctx, request, response)).listen(0, '127.0.0.1')
  await once(providers, 'listening')
  const url = `http://127.0.0.1:${(providers.address() as AddressInfo).port}`
  const payment = await startPaymentService(ctx, { provider: `${url}/charges` })
  const notification = await startNotificationService(ctx, { provider: `${url}/messages` })
  const customers = setInterval(() => {
    const order = { version: 1, orderId: randomUUID(), customerId: 'you', amountCents: 1990, currency: 'EUR' } as const
    placeOrders(ctx, [{ order, correlationId: randomUUID() }]).catch((error: unknown) => ctx.print(String(error)))
  }, 1000)
  return {
    async stop() {
      clearInterval(customers)
      await Promise.all([payment.stop(), notification.stop()])
      providers.closeAllConnections()
      providers.close()
    },
  }
}

async function answer(ctx: Ctx, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await request.resume().toArray()
  const luck = ctx.random()
  const charge = request.url === '/charges'
  const status = luck < 0.2 ? 503 : luck < 0.3 && charge ? 402 : charge ? 201 : 202
  ctx.print(`${request.url} ${request.headers['idempotency-key']} → ${status}`)
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ chargeId: randomUUID(), messageId: randomUUID(), code: 'card_declined' }))
}
