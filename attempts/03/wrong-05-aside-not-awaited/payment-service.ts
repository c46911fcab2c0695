import type { Ctx } from '#harness/kata'
import type { Order, Payment } from './contracts.ts'
import { callProvider, SetAside, toIdempotencyKey } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

/** Where charges are asked for, unless `options.provider` says otherwise. */
export const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const url = options.provider ?? PAYMENT_PROVIDER
  return startService<Order>(
    ctx,
    { groupId: 'payment-service', from: 'orders', to: 'payments', handle: (order, signal) => pay(ctx, url, order, signal) },
    options,
  )
}

async function pay(ctx: Ctx, url: string, order: Order, signal: AbortSignal): Promise<Payment> {
  const { orderId, customerId, amountCents, currency } = order
  const body = { orderId, customerId, amountCents, currency }
  const answer = await callProvider(ctx, { url, idempotencyKey: toIdempotencyKey(orderId), body }, signal)
  const { chargeId, code } = (answer.body ?? {}) as { chargeId?: unknown; code?: unknown }
  const facts = { version: 1, orderId, customerId, amountCents, currency } as const
  if (answer.status === 402) return { ...facts, status: 'declined', reason: typeof code === 'string' ? code : 'declined' }
  if (typeof chargeId !== 'string') throw new SetAside(`the provider answered ${answer.status} without a chargeId`)
  return { ...facts, status: 'paid', chargeId }
}
