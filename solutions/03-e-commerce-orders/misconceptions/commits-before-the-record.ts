import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send() has been called, so the payment is on its way',
    ru: 'send() вызван — значит, платёж уже в пути',
  },
  caughtBy: '3.3 charges once and writes the payment, though it is killed after the charge and before its record',
  edits: [
    {
      file: 'service.ts',
      find: 'await producer.send({ topic: ctx.name(work.to)',
      replace: 'void producer.send({ topic: ctx.name(work.to)',
    },
  ],
})
