import { z } from 'zod'
import {
  EVENTS,
  type EventType,
  eventSchema,
  type Input,
  orderSchema,
  supplySchema,
  type TopicName,
} from './contract.ts'

/** The events that Inventory acts upon. */
export const REQUESTED: readonly EventType[] = [
  'PaymentTaken',
  'DeliveryRefused',
  'DeliveryCancelled',
  'DeliveryVoided',
]

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function readInput(topic: TopicName, value: Uint8Array | null): Input {
  const json = jsonOf(value)
  if (topic === 'orders') return { type: 'OrderReceived', order: checked(orderSchema, json) }
  if (topic === 'requests') {
    if ((json as { type?: unknown } | null)?.type === 'StockSupplied') return checked(supplySchema, json)
    return eventOf(json, REQUESTED)
  }
  return eventOf(json, EVENTS[topic])
}

function eventOf(json: unknown, types: readonly EventType[]): Input {
  const event = checked(eventSchema, json)
  if (!types.includes(event.type)) throw new Error(`type: ${event.type} does not belong into this topic`)
  return event
}

function checked<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  return parsed.data
}

function jsonOf(value: Uint8Array | null): unknown {
  if (value === null) throw new Error('the record has no value')
  try {
    return JSON.parse(utf8.decode(value))
  } catch (cause) {
    throw new Error('the value is not JSON in UTF-8', { cause })
  }
}
