import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a payment with a chargeId is a paid one',
    ru: 'если у платежа есть chargeId, он оплачен',
  },
  caughtBy: '3.4 notifies once for each order, though payments repeat, and says what became of the payment',
  says: /follows from the payment’s status/,
  edits: [
    {
      file: 'contracts.ts',
      find: "  z.object({ ...facts, status: z.literal('declined'), reason: z.string() }),",
      replace: "  z.looseObject({ ...facts, status: z.literal('declined'), reason: z.string() }),",
    },
    {
      file: 'notification-service.ts',
      find: 'async function notify({ orderId, customerId, status }: Payment, signal: AbortSignal): Promise<Notification> {',
      replace:
        'async function notify(payment: Payment, signal: AbortSignal): Promise<Notification> {\n    const { orderId, customerId } = payment',
    },
    {
      file: 'notification-service.ts',
      find: "status === 'paid' ? 'order-paid'",
      replace: "'chargeId' in payment ? 'order-paid'",
    },
  ],
})
