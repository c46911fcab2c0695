import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { MEMBER, type SagaEvent, SERVICES, TOPIC } from './contract.ts'
import { type Flow, flowOf } from './flow.ts'
import { readInput } from './input.ts'
import { page } from './page.ts'

export interface FlowView {
  url: string
  stop(): Promise<void>
}

/** The orders as far as they were read. */
class Orders {
  readonly #events = new Map<string, SagaEvent[]>()

  learn(event: SagaEvent): void {
    const known = this.#events.get(event.order.orderId)
    if (known) known.push(event)
    else this.#events.set(event.order.orderId, [event])
  }

  flow(orderId: string): Flow | undefined {
    const known = this.#events.get(orderId)
    return known && flowOf(known)
  }

  newest(count: number) {
    const since = (known: readonly SagaEvent[]) =>
      known.find(({ type }) => type === 'OrderPlaced')?.at ?? known.reduce((at, one) => Math.min(at, one.at), Infinity)
    const sorted = [...this.#events].map(([orderId, known]) => ({ orderId, since: since(known) }))
    sorted.sort((a, b) => (a.since === b.since ? (a.orderId < b.orderId ? -1 : 1) : b.since - a.since))
    const orders = sorted.slice(0, count).map(({ orderId }) => ({ orderId, status: this.flow(orderId)!.status }))
    return { orders, total: sorted.length }
  }
}

export async function startFlowView(ctx: Ctx): Promise<FlowView> {
  await whenBrokerAnswers(ctx)
  const orders = new Orders()
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`view of ${randomUUID()}`), ...MEMBER })
  await consumer.connect()
  await consumer.subscribe({ topics: SERVICES.map((service) => ctx.name(TOPIC[service])), fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    async eachBatch({ batch: { topic, partition, messages }, resolveOffset }) {
      const service = SERVICES.find((one) => ctx.name(TOPIC[one]) === topic)!
      for (const { value, offset } of messages) {
        try {
          orders.learn(readInput(service, value) as SagaEvent)
        } catch (error) {
          ctx.onReject({ topic, partition, offset, reason: (error as Error).message })
        }
        resolveOffset(offset)
      }
    },
  })
  const server = serve(orders)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      await consumer.disconnect()
      server.close()
      server.closeAllConnections()
    },
  }
}

function serve(orders: Orders): Server {
  return createServer(({ method, url = '/' }, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const [path = ''] = url.split('?')
    if (method !== 'GET') return answer(405, { error: 'this can only be looked at' })
    if (path === '/') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page())
    if (path === '/api/orders') return answer(200, orders.newest(100))
    try {
      const [, id] = /^\/api\/orders\/([^/]+)$/.exec(path) ?? []
      const flow = id === undefined ? undefined : orders.flow(decodeURIComponent(id))
      return flow ? answer(200, flow) : answer(404, { error: `nothing is known of ${path}` })
    } catch {
      return answer(400, { error: 'this id cannot be decoded' })
    }
  })
}
