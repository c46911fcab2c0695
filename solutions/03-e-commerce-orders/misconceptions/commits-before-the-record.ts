import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send() has been called, so the payment is on its way',
    ru: 'send() вызван — значит, платёж уже в пути',
  },
  caughtBy: '3.3 commits an order only when its payment is written, or when it has gone aside',
  says: /committed before its record is written/,
  edits: [
    {
      file: 'service.ts',
      find: 'await producer.send({ topic: ctx.name(work.to)',
      replace: 'void producer.send({ topic: ctx.name(work.to)',
    },
  ],
})
