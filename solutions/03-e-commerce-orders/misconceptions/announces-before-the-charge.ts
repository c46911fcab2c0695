import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a payment can be announced at once and put right when the charge is known',
    ru: 'о платеже можно объявить сразу, а исправить, когда станет известен результат списания',
  },
  caughtBy: '3.3 charges each order once and writes what came of it with the correlation id',
  says: /must say the same/,
  edits: [
    {
      file: 'service.ts',
      find: '      const value = Buffer.from(JSON.stringify(await work.handle',
      replace:
        "      const early = JSON.stringify({ ...input.value, status: 'declined', reason: 'pending' })\n      await producer.send({ topic: ctx.name(`${work.to}`), acks: -1, messages: [{ key: orderId, value: early }] })\n      const value = Buffer.from(JSON.stringify(await work.handle",
    },
  ],
})
