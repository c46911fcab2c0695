import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the correlation id is what all attempts of an order have in common',
    ru: 'correlation id — это общее у всех попыток по заказу',
  },
  caughtBy: '3.3 gives each order a key of its own, whatever its id and its correlation id',
  says: /orders of one correlation id/,
  edits: [
    {
      file: 'service.ts',
      find: '  handle(input: Contracts[From], signal: AbortSignal): Promise<object>',
      replace: '  handle(input: Contracts[From], signal: AbortSignal, correlationId: string): Promise<object>',
    },
    {
      file: 'service.ts',
      find: 'await work.handle(input.value, stopping.signal)',
      replace: 'await work.handle(input.value, stopping.signal, String(message.headers?.[CORRELATION_ID]))',
    },
    {
      file: 'payment-service.ts',
      find: 'async function charge(order: Order, signal: AbortSignal)',
      replace: 'async function charge(order: Order, signal: AbortSignal, correlationId: string)',
    },
    { file: 'payment-service.ts', find: 'keyOf(order.orderId)', replace: 'keyOf(correlationId)' },
  ],
})
