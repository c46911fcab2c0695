import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { type Order, orderSchema, type Payment } from './contracts.ts'
import { callProvider, SetAside } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

const chargedSchema = z.object({ chargeId: z.string().min(1) })
const declinedSchema = z.object({ code: z.string().min(1) })

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const url = options.provider ?? PAYMENT_PROVIDER

  async function charge(order: Order, signal: AbortSignal): Promise<Payment> {
    const { version: _, ...body } = order
    const answer = await callProvider(ctx, { url, idempotencyKey: order.orderId, body }, signal)
    const charged = chargedSchema.safeParse(answer.body)
    if (answer.status === 201 && charged.success) return { ...order, status: 'paid', chargeId: charged.data.chargeId }
    const declined = declinedSchema.safeParse(answer.body)
    if (answer.status === 402 && declined.success) return { ...order, status: 'declined', reason: declined.data.code }
    throw new SetAside(`the payment provider refused: status ${answer.status} ${JSON.stringify(answer.body)}`)
  }

  const work = { groupId: 'payment-service', from: 'orders', to: 'payments', schema: orderSchema, handle: charge }
  return startService(ctx, work, options)
}
