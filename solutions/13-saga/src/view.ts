import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { MEMBER, type SagaEvent, SERVICES, type ServiceName, TOPIC } from './contract.ts'
import { type FlowStatus, flowOf } from './flow.ts'
import { readInput } from './input.ts'
import { page, SCRIPT_HASH } from './page.ts'

export interface FlowView {
  url: string
  stop(): Promise<void>
}

const NEWEST = 100

/** What is known of each order, by its id and the events' ids. */
type Orders = Map<string, Map<string, SagaEvent>>

export async function startFlowView(ctx: Ctx): Promise<FlowView> {
  await whenBrokerAnswers(ctx)
  const orders: Orders = new Map()
  const names = new Map(SERVICES.map((service) => [ctx.name(TOPIC[service]), service]))
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`flow-view-${randomUUID()}`), ...MEMBER })
  const server = createServer((request, response) => answer(orders, `${request.method} ${request.url}`, response))

  function learn(service: ServiceName, topic: string, partition: number, { value, offset }: KafkaMessage): void {
    try {
      const event = readInput(service, value) as SagaEvent
      const known = orders.get(event.order.orderId) ?? new Map<string, SagaEvent>()
      const before = known.get(event.id)
      if (!before || event.at < before.at) known.set(event.id, event)
      orders.set(event.order.orderId, known)
    } catch (error) {
      ctx.onReject({ topic, partition, offset, reason: (error as Error).message })
    }
  }

  async function stop(): Promise<void> {
    server.close()
    server.closeAllConnections()
    await consumer.disconnect()
  }

  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [...names.keys()], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      async eachMessage({ topic, partition, message }) {
        learn(names.get(topic)!, topic, partition, message)
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

function answer(orders: Orders, what: string, response: ServerResponse): void {
  const asked = what.replace(/\?.*$/s, '')
  const [, id] = /^GET \/api\/orders\/([^/]+)$/.exec(asked) ?? []
  const events = id === undefined ? undefined : orders.get(decoded(id) ?? '')
  if (asked === 'GET /') sendPage(response)
  else if (asked === 'GET /api/orders') send(response, 200, { orders: newest(orders), total: orders.size })
  else if (events) send(response, 200, flowOf([...events.values()]))
  else send(response, 404, { error: 'there is nothing here' })
}

function newest(orders: Orders): { orderId: string; status: FlowStatus }[] {
  const all = [...orders].map(([orderId, known]) => ({ orderId, known, at: placedAt(orderId, known) }))
  all.sort((a, b) => b.at - a.at || (a.orderId < b.orderId ? -1 : 1))
  return all.slice(0, NEWEST).map(({ orderId, known }) => ({ orderId, status: flowOf([...known.values()]).status }))
}

function placedAt(orderId: string, known: ReadonlyMap<string, SagaEvent>): number {
  return known.get(`${orderId}/OrderPlaced`)?.at ?? Math.min(...[...known.values()].map(({ at }) => at))
}

function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id)
  } catch {
    return undefined
  }
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  })
  response.end(page())
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
