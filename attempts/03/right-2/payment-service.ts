import type { Ctx } from '#harness/kata'
import type { Order, Payment } from './contracts.ts'
import { callProvider, keyOf, SetAside } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

/** Where charges are asked for, unless `options.provider` says otherwise. */
export const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const { provider: url = PAYMENT_PROVIDER } = options
  return startService<Order>(
    ctx,
    {
      groupId: 'payment-service',
      from: 'orders',
      to: 'payments',
      async handle({ orderId, customerId, amountCents, currency }, signal): Promise<Payment> {
        const charge = { orderId, customerId, amountCents, currency }
        const { status, body } = await callProvider(ctx, { url, idempotencyKey: keyOf(orderId), body: charge }, signal)
        const answer = body as { chargeId?: unknown; code?: unknown }
        if (status === 402) return { version: 1, ...charge, status: 'declined', reason: String(answer.code ?? 'declined') }
        if (typeof answer.chargeId === 'string') return { version: 1, ...charge, status: 'paid', chargeId: answer.chargeId }
        throw new SetAside(`answered with ${status}, but named no chargeId`)
      },
    },
    options,
  )
}
