import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import type { Order, Payment } from './contracts.ts'
import { callProvider, keyOf, SetAside } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

const chargedSchema = z.object({ chargeId: z.string() })
const declinedSchema = z.object({ code: z.string() })

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const url = options.provider ?? PAYMENT_PROVIDER

  async function charge(order: Order, signal: AbortSignal): Promise<Payment> {
    const { version: _, ...body } = order
    const answer = await callProvider(ctx, { url, idempotencyKey: keyOf(order.orderId), body }, signal)
    if (answer.status === 402) {
      const declined = declinedSchema.safeParse(answer.body)
      return { ...order, status: 'declined', reason: declined.success ? declined.data.code : 'declined' }
    }
    const charged = chargedSchema.safeParse(answer.body)
    if (!charged.success) throw new SetAside(`the payment provider answered with status ${answer.status}, no charge`)
    return { ...order, status: 'paid', chargeId: charged.data.chargeId }
  }

  const work = { groupId: 'payment-service', from: 'orders', to: 'payments', handle: charge } as const
  return startService(ctx, work, options)
}
