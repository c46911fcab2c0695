import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send() has been called, so the payment is on its way',
    ru: 'send() вызван — значит, платёж уже в пути',
  },
  caughtBy:
    '3.5 sends heartbeats while a write lasts, and commits an order only when its payment is written or it has gone aside',
  says: /committed before its record is written/,
  edits: [
    {
      file: 'service.ts',
      find: 'await producer.send({ topic: ctx.name(work.to)',
      replace: 'void producer.send({ topic: ctx.name(work.to)',
    },
  ],
})
