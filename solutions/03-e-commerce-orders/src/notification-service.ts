import { z } from 'zod'
import type { Ctx } from '#harness/kata'
import { type Notification, type Payment, paymentSchema } from './contracts.ts'
import { callProvider, SetAside } from './provider.ts'
import { type Service, type ServiceOptions, startService } from './service.ts'

const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

const sentSchema = z.object({ messageId: z.string().min(1) })

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  const url = options.provider ?? NOTIFICATION_PROVIDER

  async function notify({ orderId, customerId, status }: Payment, signal: AbortSignal): Promise<Notification> {
    const template: Notification['template'] = status === 'paid' ? 'order-paid' : 'payment-declined'
    const body = { orderId, customerId, template }
    const answer = await callProvider(ctx, { url, idempotencyKey: orderId, body }, signal)
    const sent = sentSchema.safeParse(answer.body)
    if (answer.status === 202 && sent.success) return { version: 1, ...body, messageId: sent.data.messageId }
    throw new SetAside(`the notification provider refused: status ${answer.status} ${JSON.stringify(answer.body)}`)
  }

  const work = {
    groupId: 'notification-service',
    from: 'payments',
    to: 'notifications',
    schema: paymentSchema,
    handle: notify,
  }
  return startService(ctx, work, options)
}
