/** The contracts as one class: a schema, a limit of bytes, one way to read a value. */
import { isUtf8 } from 'node:buffer'
import { z } from 'zod'

const name = z.string().min(1).max(64)
const bought = z.object({
  version: z.literal(1),
  orderId: name,
  customerId: name,
  amountCents: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  currency: z.literal(['EUR', 'USD', 'RUB']),
})

class Contract<T> {
  private readonly schema: z.ZodType<T>

  constructor(schema: z.ZodType<T>) {
    this.schema = schema
  }

  check(value: Uint8Array | null): Checked<T> {
    if (!value?.byteLength) return { ok: false, reason: 'empty' }
    if (value.byteLength > 4096) return { ok: false, reason: `too long: ${value.byteLength} bytes` }
    const bytes = Buffer.from(value)
    if (!isUtf8(bytes)) return { ok: false, reason: 'not UTF-8' }
    try {
      return { ok: true, value: this.schema.parse(JSON.parse(bytes.toString())) }
    } catch (error) {
      return { ok: false, reason: error instanceof z.ZodError ? z.prettifyError(error) : `not JSON: ${error}` }
    }
  }
}

export type Checked<T> = { ok: true; value: T } | { ok: false; reason: string }
export type Order = z.infer<typeof bought>
export type Payment = z.infer<typeof payment>
export type Notification = z.infer<typeof notification>

const payment = z.discriminatedUnion('status', [
  bought.extend({ status: z.literal('paid'), chargeId: name }),
  bought.extend({ status: z.literal('declined'), reason: z.string() }),
])
const notification = z.object({
  version: z.literal(1),
  orderId: name,
  customerId: name,
  template: z.literal(['order-paid', 'payment-declined']),
  messageId: name,
})

export const contracts = {
  orders: new Contract(bought),
  payments: new Contract(payment),
  notifications: new Contract(notification),
}

export function checkRecord(topic: keyof typeof contracts, value: Uint8Array | null): Checked<object> {
  return contracts[topic].check(value)
}
