import type { Ctx } from '#harness/kata'
import type { Notification, Payment } from './contracts.ts'
import { callProvider, keyOf, SetAside } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

/** Where messages to customers are handed over, unless `options.provider` says otherwise. */
export const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const { provider: url = NOTIFICATION_PROVIDER } = options
  return startService<Payment>(
    ctx,
    {
      groupId: 'notification-service',
      from: 'payments',
      to: 'notifications',
      async handle(payment, signal): Promise<Notification> {
        const { orderId, customerId } = payment
        const template = 'chargeId' in payment ? 'order-paid' : 'payment-declined'
        const message = { orderId, customerId, template } as const
        const { status, body } = await callProvider(ctx, { url, idempotencyKey: keyOf(orderId), body: message }, signal)
        const { messageId } = body as { messageId?: unknown }
        if (status === 402 || typeof messageId !== 'string') {
          throw new SetAside(`answered with ${status}, but named no messageId`)
        }
        return { version: 1, ...message, messageId }
      },
    },
    options,
  )
}
