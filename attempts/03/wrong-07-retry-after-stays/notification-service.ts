import type { Ctx } from '#harness/kata'
import type { Notification, Payment } from './contracts.ts'
import { callProvider, SetAside, toIdempotencyKey } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

/** Where messages to customers are handed over, unless `options.provider` says otherwise. */
export const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const url = options.provider ?? NOTIFICATION_PROVIDER
  return startService<Payment>(
    ctx,
    {
      groupId: 'notification-service',
      from: 'payments',
      to: 'notifications',
      handle: (payment, signal) => announce(ctx, url, payment, signal),
    },
    options,
  )
}

async function announce(ctx: Ctx, url: string, payment: Payment, signal: AbortSignal): Promise<Notification> {
  const { orderId, customerId } = payment
  const template = payment.status === 'paid' ? 'order-paid' : 'payment-declined'
  const body = { orderId, customerId, template }
  const answer = await callProvider(ctx, { url, idempotencyKey: toIdempotencyKey(orderId), body }, signal)
  const { messageId } = (answer.body ?? {}) as { messageId?: unknown }
  if (answer.status === 402 || typeof messageId !== 'string') {
    throw new SetAside(`the provider answered ${answer.status} without a messageId`)
  }
  return { version: 1, orderId, customerId, template, messageId }
}
