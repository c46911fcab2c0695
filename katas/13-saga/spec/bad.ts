/** What breaks a contract, one way each, and what just keeps to it. */
import { event, order, supply } from './orders.ts'

const long = 'x'.repeat(65)
const half = (text: string) => Buffer.from(text, 'latin1')

/** Values that are of no topic. */
export const NOTHING: readonly (readonly [what: string, value: string | Uint8Array | null])[] = [
  ['null', null],
  ['no bytes', ''],
  ['no JSON', 'not json'],
  ['null in JSON', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  ['a text', '"order"'],
  ['bytes that are no UTF-8', half(JSON.stringify(order('\xff')))],
]

/** Changes that no order survives, with the field that the message has to name. */
export const BAD_ORDERS: readonly (readonly [field: string, change: object])[] = [
  ['orderId', { orderId: undefined }],
  ['orderId', { orderId: '' }],
  ['orderId', { orderId: long }],
  ['orderId', { orderId: 7 }],
  ['customer', { customer: null }],
  ['sku', { sku: '' }],
  ['sku', { sku: long }],
  ['city', { city: ['Riga'] }],
  ['quantity', { quantity: 0 }],
  ['quantity', { quantity: -1 }],
  ['quantity', { quantity: 1.5 }],
  ['quantity', { quantity: '1' }],
  ['quantity', { quantity: 1_001 }],
  ['cents', { cents: 0 }],
  ['cents', { cents: 1_000_000_001 }],
  ['cents', { cents: true }],
  ['version', { version: 2 }],
  ['version', { version: '1' }],
]

const of = order('o-1')

export const BAD_EVENTS: readonly (readonly [field: string, change: object])[] = [
  ['id', { id: 'o-1/OrderPlaced' }],
  ['id', { id: 'o-2/PaymentTaken' }],
  ['id', { id: undefined }],
  ['type', { type: 'PaymentStolen' }],
  ['order', { order: undefined }],
  ['quantity', { order: { ...of, quantity: 0 } }],
  ['causedBy', { causedBy: undefined }],
  ['causedBy', { causedBy: 7 }],
  ['at', { at: -1 }],
  ['at', { at: '2026-01-01' }],
  ['at', { at: 0.5 }],
  ['reason', { reason: 7 }],
  ['reason', { reason: 'x'.repeat(201) }],
  ['version', { version: 2 }],
]

export const BAD_SUPPLIES: readonly (readonly [field: string, change: object])[] = [
  ['supplyId', { supplyId: '' }],
  ['supplyId', { supplyId: undefined }],
  ['sku', { sku: long }],
  ['quantity', { quantity: 0 }],
  ['quantity', { quantity: 1_000_001 }],
  ['version', { version: 0 }],
]

/** Orders at the edges of what is allowed. */
export const GOOD_ORDERS = [
  order('o'),
  order('x'.repeat(64), { quantity: 1_000, cents: 1_000_000_000, sku: 'y'.repeat(64), city: 'z'.repeat(64) }),
  order('ж/№ "1"', { customer: '<b>', version: 1 }),
  { ...order('more'), unheard: { of: 'field' } },
]

export const GOOD_EVENT = event('PaymentTaken', of)
export const GOOD_SUPPLY = supply('lamp', 1_000_000)
