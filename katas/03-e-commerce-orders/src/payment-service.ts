import { type Ctx, notImplemented } from '#harness/kata'
import type { Service, ServiceOptions } from './service.ts'

/** Where charges are asked for, unless `options.provider` says otherwise. */
export const PAYMENT_PROVIDER = 'https://payments.example/v1/charges'

/** Group `payment-service`: charges each order of `orders` once and writes what came of it to `payments`. */
export async function startPaymentService(_ctx: Ctx, _options: ServiceOptions = {}): Promise<Service> {
  return notImplemented('3.3')
}
