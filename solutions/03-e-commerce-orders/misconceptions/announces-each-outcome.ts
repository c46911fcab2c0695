import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'first declined, then paid: these are two messages, so each has a key of its own',
    ru: 'сначала отказ, потом оплата — это два сообщения, и у каждого свой ключ',
  },
  caughtBy: '3.4 notifies once for each order, though payments repeat, and says what became of the payment',
  says: /announced once, under one key/,
  edits: [
    {
      file: 'notification-service.ts',
      find: 'idempotencyKey: keyOf(orderId)',
      replace: 'idempotencyKey: keyOf(`${orderId}/${template}`)',
    },
  ],
})
