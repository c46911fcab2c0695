import type { Ctx } from '#harness/kata'
import type { Payment } from './contracts.ts'
import { type Service, type ServiceOptions, startService, type Work } from './service.ts'

/** Where messages to customers are handed over, unless `options.provider` says otherwise. */
export const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const question = ({ orderId, customerId, status }: Payment) => ({
    orderId,
    customerId,
    template: status === 'paid' ? 'order-paid' : 'payment-declined',
  })
  const work: Work<Payment> = {
    groupId: 'notification-service',
    from: 'payments',
    to: 'notifications',
    provider: options.provider ?? NOTIFICATION_PROVIDER,
    question,
    record(payment, status, { messageId }) {
      return status >= 200 && status < 300 ? { version: 1, ...question(payment), messageId } : undefined
    },
  }
  return startService(ctx, work, options)
}
