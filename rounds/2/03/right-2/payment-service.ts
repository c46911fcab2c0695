import type { Ctx } from '#harness/kata'
import type { Order } from './contracts.ts'
import { type Service, type ServiceOptions, startService, type Work } from './service.ts'

/** Where charges are asked for, unless `options.provider` says otherwise. */
export const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const question = ({ orderId, customerId, amountCents, currency }: Order) => ({
    orderId,
    customerId,
    amountCents,
    currency,
  })
  const work: Work<Order> = {
    groupId: 'payment-service',
    from: 'orders',
    to: 'payments',
    provider: options.provider ?? PAYMENT_PROVIDER,
    question,
    record(order, status, { chargeId, code }) {
      const facts = { version: 1, ...question(order) }
      if (status >= 200 && status < 300) return { ...facts, status: 'paid', chargeId }
      if (status !== 402) return undefined
      return { ...facts, status: 'declined', reason: typeof code === 'string' ? code : 'declined' }
    },
  }
  return startService(ctx, work, options)
}
