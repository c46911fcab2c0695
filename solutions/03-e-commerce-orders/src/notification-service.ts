import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import type { Notification, Payment } from './contracts.ts'
import { callProvider, keyOf, SetAside } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

const sentSchema = z.object({ messageId: z.string() })

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const url = options.provider ?? NOTIFICATION_PROVIDER

  async function notify({ orderId, customerId, status }: Payment, signal: AbortSignal): Promise<Notification> {
    const template: Notification['template'] = status === 'paid' ? 'order-paid' : 'payment-declined'
    const body = { orderId, customerId, template }
    const answer = await callProvider(ctx, { url, idempotencyKey: keyOf(orderId), body }, signal)
    const sent = sentSchema.safeParse(answer.body)
    // To this provider 402 means nothing: it is one refusal among others.
    if (answer.status === 402 || !sent.success)
      throw new SetAside(`the notification provider answered with status ${answer.status}, no message`)
    return { version: 1, ...body, messageId: sent.data.messageId }
  }

  const work = { groupId: 'notification-service', from: 'payments', to: 'notifications', handle: notify } as const
  return startService(ctx, work, options)
}
