import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from './service.ts'

/** Where messages to customers are handed over, unless `options.provider` says otherwise. */
export const NOTIFICATION_PROVIDER = 'https://notifications.example/v1/messages'

/** Group `notification-service`: tells each customer once what became of the payment, and writes that to `notifications`. */
export async function startNotificationService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('3.4')
}
