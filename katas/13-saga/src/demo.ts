import type { Ctx } from '#harness/kata'
import { CITIES, type Order, type Supply, TOPIC } from './contract.ts'
import { startDeliveryService, startInventoryService, startOrderService, startPaymentService } from './services.ts'
import { createTopics } from './topics.ts'
import { startFlowView } from './view.ts'

const SKUS = ['lamp', 'chair', 'table']

/** Given, for `kata play`: all four services, a view, some stock and an order a second. One order in five asks for too much money, stock or distance. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const producer = ctx.kafka.producer()
  await producer.connect()
  const run = Math.floor(ctx.random() * 36 ** 4).toString(36)
  const supplies = SKUS.map((sku): Supply => ({ type: 'StockSupplied', supplyId: `${run}-${sku}`, sku, quantity: 200 }))
  await producer.send({
    topic: ctx.name(TOPIC.requests),
    messages: supplies.map((supply) => ({ key: supply.sku, value: JSON.stringify(supply) })),
  })
  const running = await Promise.all([
    startOrderService(ctx, { timeoutMs: 15_000 }),
    startPaymentService(ctx),
    startInventoryService(ctx),
    startDeliveryService(ctx),
  ])
  const view = await startFlowView(ctx).catch((error: Error) => {
    if (error.name !== 'NotImplementedError') throw error
    ctx.print(`no view yet: ${error.message}`)
  })
  if (view) ctx.print(`the flow of each order: ${view.url}`)
  let placed = 0
  const timer = setInterval(() => {
    placed += 1
    const order = orderOf(`${run}-${placed}`, placed, ctx.random)
    producer
      .send({ topic: ctx.name(TOPIC.orders), messages: [{ key: order.orderId, value: JSON.stringify(order) }] })
      .then(
        () => ctx.print(`placed ${order.orderId}: ${order.quantity} × ${order.sku} to ${order.city}`),
        (error: Error) => ctx.print(error.message),
      )
  }, 1_000)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all([producer.disconnect(), view?.stop(), ...running.map((service) => service.stop())])
    },
  }
}

function orderOf(orderId: string, nth: number, random: () => number): Order {
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  return {
    orderId,
    customer: `customer-${nth % 7}`,
    sku: any(SKUS),
    quantity: nth % 15 === 0 ? 900 : 1 + Math.floor(random() * 3),
    cents: nth % 15 === 5 ? 250_000 : 1_000 + Math.floor(random() * 50_000),
    city: nth % 15 === 10 ? 'Atlantis' : any(CITIES),
  }
}
