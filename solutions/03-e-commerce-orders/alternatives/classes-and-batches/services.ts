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

  protected result(order: Order, { status, body }: { status: number; body: unknown }) {
    const { chargeId, code = 'declined' } = (body ?? {}) as { chargeId?: unknown; code?: unknown }
    return status === 402 ? { ...order, status: 'declined', reason: code } : { ...order, status: 'paid', chargeId }
  }

  protected checkResult(value: Uint8Array) {
    return contracts.payments.check(value)
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

  protected result(payment: Payment, { status, body }: { status: number; body: unknown }) {
    const { messageId } = (body ?? {}) as { messageId?: unknown }
    return status === 402 ? undefined : { version: 1, ...this.question(payment), messageId }
  }

  protected checkResult(value: Uint8Array) {
    return contracts.notifications.check(value)
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
