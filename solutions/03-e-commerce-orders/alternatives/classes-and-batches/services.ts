import type { Ctx } from '#harness/kata'
import { contracts, type Order, type Payment } from './contracts.ts'
import { Service, type ServiceOptions } from './service.ts'

class PaymentService extends Service<Order> {
  protected readonly from = 'orders'
  protected readonly to = 'payments'
  protected readonly group = 'payment-service'
  protected readonly url = 'https://payments.example/v1/charges'

  protected check(value: Uint8Array | null) {
    return contracts.orders.check(value)
  }

  protected question({ version, ...charge }: Order) {
    return charge
  }

  protected result(order: Order, { status, body }: { status: number; body: Readonly<Record<string, unknown>> }) {
    return status === 402
      ? { ...order, status: 'declined', reason: body['code'] }
      : { ...order, status: 'paid', chargeId: body['chargeId'] }
  }
}

class NotificationService extends Service<Payment> {
  protected readonly from = 'payments'
  protected readonly to = 'notifications'
  protected readonly group = 'notification-service'
  protected readonly url = 'https://notifications.example/v1/messages'

  protected check(value: Uint8Array | null) {
    return contracts.payments.check(value)
  }

  protected question({ orderId, customerId, status }: Payment) {
    return { orderId, customerId, template: status === 'paid' ? 'order-paid' : 'payment-declined' }
  }

  protected result(payment: Payment, { body }: { body: Readonly<Record<string, unknown>> }) {
    return { version: 1, ...this.question(payment), messageId: body['messageId'] }
  }
}

export async function startPaymentService(ctx: Ctx, options: ServiceOptions = {}) {
  const service = await new PaymentService(ctx, options).start()
  return { stop: () => service.stop() }
}

export async function startNotificationService(ctx: Ctx, options: ServiceOptions = {}) {
  const service = await new NotificationService(ctx, options).start()
  return { stop: () => service.stop() }
}
