import type { Ctx } from '#harness/kata'
import type { Order, Payment } from './contracts.ts'
import { callProvider, SetAside } from './provider.ts'
import { asRecord, idempotencyKey, type Service, type ServiceOptions, startService } from './service.ts'

/** Where charges are asked for, unless `options.provider` says otherwise. */
export const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const { provider = PAYMENT_PROVIDER } = options
  return startService<Order>(
    ctx,
    {
      groupId: 'payment-service',
      from: 'orders',
      to: 'payments',
      async handle({ orderId, customerId, amountCents, currency }, signal) {
        const body = { orderId, customerId, amountCents, currency }
        const answer = await callProvider(ctx, { url: provider, idempotencyKey: idempotencyKey(orderId), body }, signal)
        const { status } = answer
        const said = (answer.body ?? {}) as { chargeId?: unknown; code?: unknown }
        if (status === 402) {
          const reason = typeof said.code === 'string' ? said.code : 'declined'
          return asRecord<Payment>('payments', { version: 1, ...body, status: 'declined', reason }, answer)
        }
        if (status < 200 || status > 299) throw new SetAside(`the provider answered ${status}`)
        const chargeId = said.chargeId as string
        return asRecord<Payment>('payments', { version: 1, ...body, status: 'paid', chargeId }, answer)
      },
    },
    options,
  )
}
