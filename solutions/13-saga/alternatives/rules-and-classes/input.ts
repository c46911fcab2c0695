import type { z } from 'zod'
import { EVENTS, eventSchema, type Input, orderSchema, supplySchema, type TopicName } from './contract.ts'

/** What Inventory decides about, by SKU. */
export const FOR_STOCK = new Set(['PaymentTaken', 'DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided'])

export function readInput(topic: TopicName, value: Uint8Array | null): Input {
  const json: unknown = parse(value)
  switch (topic) {
    case 'orders':
      return { type: 'OrderReceived', order: matched(orderSchema, json) }
    case 'requests':
      return isSupply(json) ? matched(supplySchema, json) : matchedEvent(json, FOR_STOCK)
    default:
      return matchedEvent(json, new Set<string>(EVENTS[topic]))
  }
}

const isSupply = (json: unknown) =>
  typeof json === 'object' && json !== null && 'type' in json && json.type === 'StockSupplied'

function matchedEvent(json: unknown, types: ReadonlySet<string>) {
  const event = matched(eventSchema, json)
  if (types.has(event.type)) return event
  throw new Error(`type: nobody says ${event.type} here`)
}

function matched<T>(schema: z.ZodType<T>, json: unknown): T {
  const { data, error } = schema.safeParse(json)
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  return data as T
}

function parse(value: Uint8Array | null): unknown {
  if (!value) throw new Error('there is no value')
  const text = new TextDecoder('utf-8', { fatal: true })
  try {
    return JSON.parse(text.decode(value))
  } catch {
    throw new Error('this is no JSON in UTF-8')
  }
}
