import type { Ctx } from '#harness/kata'
import type { Notification, Payment } from './contracts.ts'
import { callProvider, SetAside } from './provider.ts'
import { asRecord, idempotencyKey, type Service, type ServiceOptions, startService } from './service.ts'

/** Where messages to customers are handed over, unless `options.provider` says otherwise. */
export const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const { provider = NOTIFICATION_PROVIDER } = options
  return startService<Payment>(
    ctx,
    {
      groupId: 'notification-service',
      from: 'payments',
      to: 'notifications',
      async handle(payment, signal) {
        const { orderId, customerId } = payment
        const body = {
          orderId,
          customerId,
          template: payment.status === 'paid' ? ('order-paid' as const) : ('payment-declined' as const),
        }
        const answer = await callProvider(ctx, { url: provider, idempotencyKey: idempotencyKey(orderId), body }, signal)
        if (answer.status < 200 || answer.status > 299) throw new SetAside(`the provider answered ${answer.status}`)
        const { messageId } = (answer.body ?? {}) as { messageId: string }
        return asRecord<Notification>('notifications', { version: 1, ...body, messageId }, answer)
      },
    },
    options,
  )
}
